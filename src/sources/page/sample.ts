import type { Stretch } from './page.ts';

/**
 * A sample value as people write it: JSON, in which `...` stands for what was left out, strings may be single-quoted, members
 * may have no quotes, commas may be lost or too many, and a type (`string`, `"A" | "B"`) may stand for a value.
 */
export type Sample = Stretch &
  (
    | { readonly kind: 'value'; readonly value: null | boolean | number | string }
    /** Left out (`...`). */
    | { readonly kind: 'elided' }
    /** Words in place of a value: `string`, `ISO-8601 string`. */
    | { readonly kind: 'words'; readonly text: string }
    /** `"A" | "B"`. */
    | { readonly kind: 'choice'; readonly options: readonly Sample[] }
    | { readonly kind: 'array'; readonly items: readonly Sample[]; readonly more: boolean }
    | { readonly kind: 'object'; readonly members: readonly SampleMember[]; readonly more: boolean }
  );

export interface SampleMember {
  readonly name: string;
  readonly nameAt: Stretch;
  readonly value: Sample;
}

/** Deeper samples are not read: no page shows one. */
const deepest = 60;

const blank = /(?:[\s,;]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const spaces = /(?:[^\S\n]|\/\*[^*]*\*\/)*/y;
const key = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([A-Za-z_$][\w$-]*)/y;
const text = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const dots = /\.{3}|…/y;
const bare = /[^,;{}[\]\n"'|]+/y;

/**
 * Read one sample value.
 * @param from where it begins; what follows it is left alone, so text may be glued to its end.
 * @returns undefined when no whole value stands there.
 */
export function parseSample(source: string, from: number, to: number = source.length): Sample | undefined {
  let at = from;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null || pattern.lastIndex > to) return null;
    at = pattern.lastIndex;
    return found;
  };

  const readValue = (depth: number): Sample | undefined => {
    const first = readOne(depth);
    if (first === undefined) return undefined;
    const options = [first];
    for (;;) {
      const back = at;
      take(spaces);
      if (source[at] !== '|') {
        at = back;
        break;
      }
      at++;
      take(spaces);
      const option = readOne(depth);
      if (option === undefined) break;
      options.push(option);
    }
    return options.length === 1 ? first : { kind: 'choice', options, start: first.start, end: at };
  };
  const readOne = (depth: number): Sample | undefined => {
    if (depth > deepest || at >= to) return undefined;
    const start = at;
    if (source[at] === '{') return readObject(depth + 1);
    if (source[at] === '[') return readArray(depth + 1);
    const quoted = take(text);
    if (quoted !== null) {
      const value = unescaped(quoted[1] ?? quoted[2] ?? '');
      return isElision(value)
        ? { kind: 'words', text: 'string', start, end: at }
        : { kind: 'value', value, start, end: at };
    }
    const digits = take(number);
    if (digits !== null) return { kind: 'value', value: Number(digits[0]), start, end: at };
    if (take(dots) !== null) return { kind: 'elided', start, end: at };
    if (depth === 0) return undefined;
    const words = take(bare)?.[0].trimEnd();
    if (words === undefined || words === '') return undefined;
    at = start + words.length;
    if (words === 'true' || words === 'false') return { kind: 'value', value: words === 'true', start, end: at };
    if (words === 'null') return { kind: 'value', value: null, start, end: at };
    return { kind: 'words', text: words, start, end: at };
  };
  const readArray = (depth: number): Sample | undefined => {
    const start = at++;
    const items: Sample[] = [];
    let more = false;
    for (;;) {
      take(blank);
      if (at >= to) return undefined;
      if (source[at] === ']') return { kind: 'array', items, more, start, end: ++at };
      const item = readValue(depth);
      if (item === undefined) return undefined;
      if (item.kind === 'elided') more = true;
      else items.push(item);
    }
  };
  const readObject = (depth: number): Sample | undefined => {
    const start = at++;
    const members: SampleMember[] = [];
    let more = false;
    for (;;) {
      take(blank);
      if (at >= to) return undefined;
      if (source[at] === '}') return { kind: 'object', members, more, start, end: ++at };
      if (take(dots) !== null) {
        more = true;
        continue;
      }
      const nameStart = at;
      const name = take(key);
      if (name === null) return undefined;
      const nameAt = { start: nameStart, end: at };
      // `name?:` is how TypeScript writes an optional member.
      take(/\s*\??\s*/y);
      if (source[at] !== ':') return undefined;
      at++;
      take(/\s*/y);
      const value = readValue(depth);
      if (value === undefined) return undefined;
      members.push({ name: unescaped(name[1] ?? name[2] ?? name[3] ?? ''), nameAt, value });
    }
  };
  return readValue(0);
}

function isElision(value: string): boolean {
  return /^(\.{3}|…)$/.test(value);
}

function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  try {
    return String(JSON.parse(`"${written.replaceAll(/(?<!\\)"/g, '\\"')}"`));
  } catch {
    return written;
  }
}
