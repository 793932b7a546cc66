import type { Block } from './block.ts';
import { partOf, type Words } from './page.ts';
import { methodAlone } from './request-line.ts';
import { type Section, sectionOf } from './section.ts';
import { boundOf, typeOf } from './type-words.ts';

type Line = Extract<Block, { kind: 'line' }>;

/**
 * Join fields that a page shows in lines one below the other: name, then need and type in any order (`limit`, `required`, `integer [ 1 .. 50 ]`).
 * Words that also head sections are names only where a need stands beside the type.
 */
export function joinVertical(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const found = fieldAt(blocks, index);
    const block = blocks[index];
    if (found !== undefined) {
      joined.push(found.field);
      index = found.last;
    } else if (block !== undefined) joined.push(block);
  }
  return joined;
}

function fieldAt(blocks: readonly Block[], from: number) {
  const lines = plain(blocks[from]);
  const named = /^([A-Za-z_$][\w$.[\]-]{0,60})(\s*\*(?:\s*required)?)?$/.exec(lines?.text ?? '');
  if (lines === undefined || named === null || isType(lines.text)) return undefined;
  const [whole, bare = '', star] = named;
  const name = partOf(lines, 0, bare.length);
  const before = star === undefined ? needIn(plain(blocks[from + 1])) : undefined;
  const typeAt = from + (before === undefined ? 1 : 2);
  const line = plain(blocks[typeAt]);
  const said = line === undefined ? undefined : (typeIn(line) ?? gluedIn(line) ?? dottedIn(line));
  if (said === undefined) return undefined;
  // The word alone below a type: which values are allowed stands elsewhere, or nowhere.
  const listed = !/^enum\b/i.test(said.type.text) && /^enum$/i.test(plain(blocks[typeAt + 1])?.text ?? '');
  const { required: glued, section: beside, ...facts } = said;
  const type = listed ? { ...facts, type: { ...facts.type, text: `${facts.type.text} · enum` } } : facts;
  const last = listed ? typeAt + 1 : typeAt;
  // Some name the place of a parameter below its type: `(query)`.
  const below = /^\((query|path|header|cookie|body)\)$/i.exec(plain(blocks[last + 1])?.text ?? '')?.[1];
  const needAt = below === undefined ? last + 1 : last + 2;
  const sent = below ?? beside;
  const after = before === undefined ? needIn(plain(blocks[needAt])) : undefined;
  const starred = star === undefined ? undefined : { value: true, words: partOf(lines, bare.length, whole.length) };
  const required = before ?? starred ?? glued ?? after;
  const isWord =
    sectionOf(name.text) !== undefined || methodAlone(name.text) !== undefined || /^[A-Z][a-z]+$/.test(name.text);
  if (required === undefined && sent === undefined && isWord) return undefined;
  const field: Block = {
    kind: 'field',
    name,
    ...type,
    ...(required === undefined ? {} : { required }),
    ...(sent === undefined ? {} : { section: sent.toLowerCase() as Section }),
  };
  return { field, last: after === undefined ? needAt - 1 : needAt };
}

function plain(block: Block | undefined): Words | undefined {
  return block?.kind === 'line' && !block.code && block.level === 0 ? (block as Line).words : undefined;
}

function needIn(words: Words | undefined) {
  if (words === undefined || !/^\(?(required|optional|mandatory)\)?$/i.test(words.text)) return undefined;
  return { value: !/optional/i.test(words.text), words };
}

const lead =
  /^(?:(?:array|list) of (?:(?:strings?|integers?|numbers?|booleans?|objects?|arrays?|any)\b)|array ?[[<](?:string|integer|number|boolean|object)[\]>]|enum(?= |$)|(?:string|integer|number|boolean|object|array|null|any|int32|int64|int|float|double|bool|uuid|date-time|datetime|timestamp)(?![\w-]))(?:\[\])*(?: ?<[\w-]+>)*(?: ?or null\b| ?\| ?null\b)?/i;

interface Said {
  readonly type: Words;
  readonly limits?: Words;
  readonly pattern?: Words;
  readonly default?: Words;
  readonly required?: { readonly value: boolean; readonly words: Words };
  readonly section?: string;
}

/** `integer · min: 1 · max: 50`, `string · required`: parts between dots, all of them understood. */
function dottedIn(line: Words): Said | undefined {
  const parts = line.text.split(/\s*·\s*/);
  const need = parts.find((part) => /^(required|optional)$/i.test(part));
  const rest = parts.filter((part) => part !== need);
  if (parts.length < 2 || !isType(rest[0] ?? '') || line.text.length > 120) return undefined;
  if (!rest.slice(1).every((part) => boundOf(part) !== undefined || /^(enum|nullable|null|[a-z][\w-]*)$/i.test(part)))
    return undefined;
  const at = need === undefined ? 0 : line.text.indexOf(need);
  return {
    type: need === undefined ? line : { ...line, text: rest.join(' · ') },
    ...(need === undefined
      ? {}
      : { required: { value: /required/i.test(need), words: partOf(line, at, at + need.length) } }),
  };
}

/** `stringheaderrequired`, `integerdefault:20`: labels beside the type that only layout keeps apart. */
function gluedIn(line: Words): Said | undefined {
  const found =
    /^((?:string|integer|number|boolean|object|file|enum<\w+>)(?:\[\])*(?: ?<[\w-]+>)?)(header|query|path|cookie|body)?(required|optional)?(?:deprecated)?(?:default: ?(.+))?$/.exec(
      line.text,
    );
  if (found === null) return undefined;
  const [whole, type = '', section, need = '', usual = ''] = found;
  const needAt = type.length + (section?.length ?? 0);
  const words = partOf(line, needAt, needAt + need.length);
  return {
    type: partOf(line, 0, type.length),
    ...(section === undefined ? {} : { section }),
    ...(need === '' ? {} : { required: { value: need === 'required', words } }),
    ...(usual === '' ? {} : { default: partOf(line, whole.length - usual.length, whole.length) }),
  };
}

/** The type, and what stands behind it: limits, a pattern, the name of a schema. Prose behind it makes the line a sentence. */
function typeIn(line: Words): Said | undefined {
  const found = lead.exec(line.text);
  if (found === null || line.text.length > 200 || typeOf(found[0]) === undefined) return undefined;
  const type = partOf(line, 0, found[0].length);
  const rest = line.text.slice(found[0].length);
  const tail =
    /^((?:\s*\([\w $.-]+\))?\s*)((?:\[ ?-?\d+ ?\.\. ?-?\d+ ?\]|[<>]=? ?-?\d+|[≤≥] ?-?\d+)?(?: (?:characters?|items|chars?))?(?: non-empty)?)(\s*)(\^\S*|\S*\$)?$/.exec(
      rest,
    );
  if (tail === null) return undefined;
  const [, name = '', limits = '', gap = '', pattern = ''] = tail;
  const at = found[0].length + name.length;
  const patternAt = at + limits.length + gap.length;
  return {
    type,
    ...(limits === '' ? {} : { limits: partOf(line, at, at + limits.length) }),
    ...(pattern === '' ? {} : { pattern: partOf(line, patternAt, patternAt + pattern.length) }),
  };
}

function isType(text: string): boolean {
  return lead.exec(text)?.[0] === text;
}
