import type { Block } from './block.ts';
import { readMson } from './mson.ts';
import { type Page, partOf, type Words } from './page.ts';

type Line = Extract<Block, { kind: 'line' }>;

const resource = /^(.*?)\s*\[(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s*)?(\/[^\]\s]*)?\]$/;
const keyword = /^(Parameters|Attributes|Headers|Body|Schema|Request|Response|Model|Relation)\b/;

/**
 * Bring pages in the manner of API Blueprint (Markdown with `## Jobs [/jobs{?page}]`, `### List [GET]` and members in nested lists) into the
 * form of all others: request lines, headings of parts, fields. What a resource says of its parameters holds for each of its actions.
 */
export function joinBlueprint(page: Page, blocks: readonly Block[]): readonly Block[] {
  const isAction = (block: Block) => block.kind === 'line' && block.level > 0 && resource.exec(block.words.text)?.[2];
  if (!blocks.some(isAction)) return blocks;
  const joined: Block[] = [];
  let path = '';
  /** What the resource says before its actions. */
  let shared: readonly Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block === undefined) break;
    const line = block.kind === 'line' ? block : undefined;
    const found = line === undefined || line.level === 0 ? null : resource.exec(line.words.text);
    if (line === undefined || (found === null && !isKeyword(line))) {
      if (line !== undefined && line.level > 0) [path, shared] = ['', []];
      // A structure of its own: its members stand below its name.
      const members = line !== undefined && line.level > 0 ? listBelow(page, blocks, index + 1, -1) : [];
      joined.push(line === undefined || members.length === 0 ? block : named(line));
      const base =
        members.length === 0 || line === undefined ? null : /\((?!object|array|enum)([\w -]+)\)$/.exec(line.words.text);
      if (base !== null && line !== undefined)
        joined.push(tag('not-read', partOf(line.words, base.index + 1, line.words.text.length - 1)));
      joined.push(...fieldsOf(page, members, ''));
      index += 1 + members.length;
      continue;
    }
    if (found !== null) {
      const [, title = '', method, own] = found;
      path = own ?? path;
      joined.push({ ...line, words: title === '' ? line.words : partOf(line.words, 0, title.length) });
      index++;
      if (method === undefined) {
        const from = joined.length;
        const list = listBelow(page, blocks, index, -1);
        joined.push(...partsOf(page, list, path));
        shared = joined.splice(from);
        index += list.length;
        continue;
      }
      const at = partOf(line.words, line.words.text.lastIndexOf('['), line.words.text.length);
      joined.push(plain(at, `${method} ${requestPath(path)}`), ...shared);
      continue;
    }
    const list = listBelow(page, blocks, index, -1);
    joined.push(...partsOf(page, list, path));
    index += Math.max(1, list.length);
  }
  return joined;
}

function isKeyword({ bullet, words }: Line): boolean {
  return bullet && keyword.test(words.text);
}

/** `/jobs/{+id}{?page,size}` as a path with its query. */
function requestPath(template: string): string {
  const names = [...template.matchAll(/\{[?&]([^{}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  const bare = template.replaceAll(/\{[?&#][^{}]*\}/g, '').replaceAll(/\{\+/g, '{');
  const query = names.map((name) => `${name.replace(/[*%]$/, '').trim()}=`).join('&');
  return query === '' ? bare : `${bare}?${query}`;
}

/** The blocks of a list and all that stands in it, from an index on. */
function listBelow(page: Page, blocks: readonly Block[], from: number, depth: number): readonly Block[] {
  let to = from;
  for (; to < blocks.length; to++) {
    const block = blocks[to];
    if (block === undefined || (block.kind === 'line' && block.level > 0)) break;
    const start = startOf(block);
    if (start === undefined || indentOf(page, start) <= depth) break;
    // Words beside a list are not in it.
    if (to === from && !(block.kind === 'line' && block.bullet)) break;
    if (block.kind === 'line' && !block.bullet && indentOf(page, start) === 0) break;
  }
  return blocks.slice(from, to);
}

function startOf(block: Block): number | undefined {
  if (block.kind === 'line') return block.words.start;
  return block.kind === 'sample' ? block.sample.start : undefined;
}

function indentOf({ text }: Page, start: number): number {
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  return /^\s*/.exec(text.slice(begin, start))?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** Requests, responses and parameters of a list, each with what stands in it. */
function partsOf(page: Page, list: readonly Block[], path: string): readonly Block[] {
  const parts: Block[] = [];
  for (let index = 0; index < list.length; ) {
    const block = list[index];
    if (block === undefined) break;
    const inner =
      block.kind === 'line' && block.bullet ? listInside(page, list, index + 1, indentOf(page, block.words.start)) : [];
    index += 1 + inner.length;
    const word = block.kind === 'line' ? keyword.exec(block.words.text)?.[1] : undefined;
    if (block.kind !== 'line' || word === undefined) parts.push(block);
    else if (word === 'Parameters') parts.push(...fieldsOf(page, inner, '', path));
    else if (word === 'Attributes') {
      const type = /\((array\s*\[)?([\w -]+)\]?[^()]*\)/.exec(block.words.text);
      const from = type === null ? 0 : type.index + 1 + (type[1]?.length ?? 0);
      const name = type === null ? block.words : partOf(block.words, from, from + (type[2]?.length ?? 0));
      if (type !== null && !/^(object|array)$/.test(name.text))
        parts.push(tag('named-schema', type[1] === undefined ? name : { ...name, text: `${name.text}[]` }));
      parts.push(...fieldsOf(page, inner, ''));
    } else if (word === 'Request' || word === 'Response') {
      const media = /\(([\w.+-]+\/[\w.+-]+)[^)]*\)/.exec(block.words.text)?.[1];
      const said = word === 'Request' ? `Request body${media === undefined ? '' : `: ${media}`}` : block.words.text;
      // A request may only show headers; then it has no body.
      const isEmpty = word === 'Request' && media === undefined && !inner.some((one) => one.kind === 'sample');
      parts.push(...(isEmpty ? [] : [plain(block.words, said)]), ...partsOf(page, inner, path));
    } else if (word === 'Headers')
      parts.push(...inner.map((one): Block => (one.kind === 'line' ? { ...one, bullet: false, code: true } : one)));
    else if (word === 'Body') parts.push(...inner);
    else parts.push(tag('not-read', block.words));
  }
  return parts;
}

/** What stands deeper than a bullet, words too. */
function listInside(page: Page, list: readonly Block[], from: number, depth: number): readonly Block[] {
  let to = from;
  for (; to < list.length; to++) {
    const start = list[to] === undefined ? undefined : startOf(list[to] as Block);
    if (start === undefined || indentOf(page, start) <= depth) break;
  }
  return list.slice(from, to);
}

/** Members of a list as fields; what a member holds follows under its whole name. @param path given for parameters of an URI */
function fieldsOf(page: Page, list: readonly Block[], around: string, path?: string): readonly Block[] {
  const fields: Block[] = [];
  for (let index = 0; index < list.length; ) {
    const block = list[index];
    const mson = block?.kind === 'line' && block.bullet ? readMson(block.words.text) : undefined;
    if (block?.kind !== 'line' || mson === undefined) {
      if (block !== undefined) fields.push(block);
      index++;
      continue;
    }
    const { words } = block;
    const inner = listInside(page, list, index + 1, indentOf(page, words.start));
    index += 1 + inner.length;
    const part = (span: { readonly from: number; readonly to: number }) => partOf(words, span.from, span.to);
    if (mson.name === undefined) {
      fields.push(...fieldsOf(page, inner, around, path));
      continue;
    }
    const name = part(mson.name);
    const whole = around === '' ? name : { ...name, text: `${around}.${name.text}` };
    const values = valuesOf(inner);
    const members = values.length > 0 ? [] : inner.filter((one) => !(one.kind === 'line' && isFact(one)));
    const said = mson.type === undefined ? undefined : part(mson.type);
    const isList = /^array\b/i.test(said?.text ?? '');
    const type = { ...(said ?? name), text: typeText(said?.text, isList, members.length > 0, mson.nullable) };
    fields.push({
      kind: 'field',
      name: whole,
      type,
      isDrawn: true,
      ...(mson.required === undefined ? {} : { required: { value: mson.required.value, words: part(mson.required) } }),
      ...(mson.isDefault && mson.value !== undefined ? { default: part(mson.value) } : {}),
      ...(path === undefined ? {} : { section: path.includes(`{${name.text}}`) ? 'path' : 'query' }),
    });
    const facts = inner.flatMap((one) =>
      one.kind === 'line' && isFact(one) && one.words.text.includes(':') ? [one] : [],
    );
    fields.push(...facts.map((one) => plain(one.words, one.words.text.replaceAll('`', ''))));
    const [first] = values;
    if (first !== undefined) fields.push({ kind: 'values', options: values.map((one) => one.words) });
    if (mson.value !== undefined && !mson.isDefault) {
      const value = part(mson.value);
      const bare = value.text.replaceAll('`', '');
      fields.push(plain(value, `Example: ${isList ? JSON.stringify(bare.split(/\s*,\s*/)) : bare}`));
    }
    if (mson.description !== undefined) fields.push(plain(part(mson.description), part(mson.description).text));
    fields.push(...fieldsOf(page, members, whole.text, path));
  }
  return fields;
}

/** `Default: 20`, `Sample: 3`: what a list says of its member, and is no member itself. */
function isFact({ words }: Line): boolean {
  return /^(Default|Sample|Members|Items)\b/.test(words.text);
}

/** The values of an enum, below `Members`, `Values` or right below it. */
function valuesOf(inner: readonly Block[]): readonly Line[] {
  const lines = inner.filter((one): one is Line => one.kind === 'line' && one.bullet);
  const at = lines.findIndex(({ words }) => /^(Members|Values)$/.test(words.text));
  return at === -1 ? [] : lines.slice(at + 1).filter((one) => !isFact(one));
}

function typeText(said: string | undefined, isList: boolean, holds: boolean, nullable: boolean): string {
  const base = said ?? (holds ? 'object' : 'string');
  const type = isList
    ? /^array$/i.test(base)
      ? holds
        ? 'object[]'
        : 'array'
      : base.replace(/^array\s*\[(.*)\]$/i, '$1[]')
    : base.replace(/^enum\s*\[(\w+)\]$/i, '$1 · enum');
  return nullable ? `${type} | null` : type;
}

function named(line: Line): Line {
  const bare = line.words.text.replace(/\s*\([^()]*\)$/, '');
  return { ...line, words: partOf(line.words, 0, bare.length) };
}

function tag(name: string, words: Words): Block {
  return { kind: 'tag', name, attributes: new Map([['words', words]]), stretch: words };
}

function plain(words: Words, text: string): Line {
  return { kind: 'line', words: { ...words, text }, level: 0, bullet: false, code: false };
}
