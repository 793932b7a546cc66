import type { Contract } from '../model/index.ts';
import { isList, membersOf, type SchemaView } from './schema-view.ts';

/** Where the envelope of a list says how to go on and back: dotted paths. */
export interface PageMarks {
  readonly token?: string;
  readonly link?: string;
  readonly previousToken?: string;
  readonly previousLink?: string;
}

const envelopes = /^(meta|metadata|page|paging|pagination|page_?info|_?links)$/i;
const tokens =
  /^((next_?)?(page_?|continuation_?|pagination_?)?token|cursor|(next|page|end)_?cursor|starting_?after|after|next(_?(token|page|page_?token))?)$/i;
const links = /^next_?(link|url|uri|href)$/i;
const previousTokens = /^prev(ious)?(_?(cursor|token|page|page_?token))?$/i;
const previousLinks = /^prev(ious)?_?(link|url|uri|href)$/i;

/** Find the usual names of tokens and links in an envelope, and in the parts of it that are about paging; the nearest ones count. */
export function marksIn(contract: Contract, around: ReadonlyMap<string, SchemaView>): PageMarks {
  const inner = [...around].flatMap(([name, view]) =>
    envelopes.test(name)
      ? [...membersOf(contract, view)].flatMap(([member, one]): Mark[] => [
          { path: `${name}.${member}`, name: member, view: one, isAmongLinks: /links$/i.test(name) },
          ...(membersOf(contract, one).has('href')
            ? [{ path: `${name}.${member}.href`, name: member, view: one, isAmongLinks: true }]
            : []),
        ])
      : [],
  );
  const all: Mark[] = [
    ...[...around].map(([name, view]) => ({ path: name, name, view, isAmongLinks: false })),
    ...inner,
  ].filter(({ view, path }) => !isList(view) && (path.endsWith('.href') || membersOf(contract, view).size === 0));
  const find = (pattern: RegExp, wantsLink: boolean) =>
    all.find(
      (mark) =>
        (pattern.test(mark.name) || (wantsLink && relation(pattern).test(mark.name))) && isLink(mark) === wantsLink,
    )?.path;
  return {
    ...named('token', find(tokens, false)),
    ...named('link', find(links, true)),
    ...named('previousToken', find(previousTokens, false)),
    ...named('previousLink', find(previousLinks, true)),
  };
}

interface Mark {
  readonly path: string;
  readonly name: string;
  readonly view: SchemaView;
  readonly isAmongLinks: boolean;
}

/** `next` alone is a link where it is an address, and a token where it is not. */
function isLink({ name, view, isAmongLinks }: Mark): boolean {
  const format = String(view.schema['format'] ?? '');
  return isAmongLinks || /^(uri|url|uri-reference|iri)$/.test(format) || links.test(name) || previousLinks.test(name);
}

function relation(pattern: RegExp): RegExp {
  return pattern === links ? /^next$/i : /^prev(ious)?$/i;
}

function named<K extends keyof PageMarks>(key: K, path: string | undefined): Pick<PageMarks, K> | object {
  return path === undefined ? {} : { [key]: path };
}
