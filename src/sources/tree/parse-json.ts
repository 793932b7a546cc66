import {
  type ArrayNode,
  type DuplicateKey,
  deepest,
  type Member,
  mostValues,
  type ObjectNode,
  TooLarge,
  type TreeNode,
} from './node.ts';

/** A text that is not JSON, and where it stops being so. */
export class SyntaxProblem extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.name = 'SyntaxProblem';
    this.offset = offset;
  }
}

export interface ParsedText {
  readonly root: TreeNode;
  readonly duplicates: readonly DuplicateKey[];
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings must not hold control characters (RFC 8259 section 7).
const plainRun = /[^"\\\u0000-\u001f]*/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const words: readonly (readonly [string, null | boolean])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Read JSON (RFC 8259) and keep the place of every value; JSON.parse keeps none, and a YAML parser is some ten times slower.
 * @throws SyntaxProblem at the first character that JSON does not allow; TooLarge for too many values.
 */
export function parseJson(text: string): ParsedText {
  const duplicates: DuplicateKey[] = [];
  let at = 0;
  let values = 0;

  const skip = () => {
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
  };
  const fail = (expected: string): never => {
    const found =
      at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end of the text';
    throw new SyntaxProblem(`expected ${expected}, found ${found}`, at);
  };
  const readString = (expected: string): string => {
    const start = at;
    if (text[at] !== '"') fail(expected);
    at++;
    let escapes = false;
    for (;;) {
      plainRun.lastIndex = at;
      plainRun.test(text);
      at = plainRun.lastIndex;
      if (text[at] === '"') break;
      escapeSequence.lastIndex = at;
      if (!escapeSequence.test(text)) fail('a string that is closed and well escaped');
      at = escapeSequence.lastIndex;
      escapes = true;
    }
    at++;
    return escapes ? String(JSON.parse(text.slice(start, at))) : text.slice(start + 1, at - 1);
  };

  const readObject = (depth: number): ObjectNode => {
    const start = at++;
    const members = new Map<string, Member>();
    skip();
    if (text[at] === '}') return { kind: 'object', members, start, end: ++at };
    for (;;) {
      skip();
      const keyStart = at;
      const key = readString('a member name in double quotes');
      const earlier = members.get(key);
      if (earlier !== undefined) duplicates.push({ key, first: earlier.keyStart, second: keyStart });
      skip();
      if (text[at] !== ':') fail('":"');
      at++;
      members.set(key, { keyStart, value: readValue(depth) });
      skip();
      if (text[at] === '}') return { kind: 'object', members, start, end: ++at };
      if (text[at] !== ',') fail('"," or "}"');
      at++;
    }
  };
  const readArray = (depth: number): ArrayNode => {
    const start = at++;
    const items: TreeNode[] = [];
    skip();
    if (text[at] === ']') return { kind: 'array', items, start, end: ++at };
    for (;;) {
      items.push(readValue(depth));
      skip();
      if (text[at] === ']') return { kind: 'array', items, start, end: ++at };
      if (text[at] !== ',') fail('"," or "]"');
      at++;
    }
  };
  const readValue = (depth: number): TreeNode => {
    if (depth > deepest) throw new SyntaxProblem(`values nest deeper than ${deepest} levels`, at);
    if (++values > mostValues) throw new TooLarge(`it holds more than ${mostValues} values`);
    skip();
    const start = at;
    const first = text[at];
    if (first === '{') return readObject(depth + 1);
    if (first === '[') return readArray(depth + 1);
    if (first === '"') return { kind: 'scalar', value: readString('a string'), start, end: at };
    for (const [word, value] of words)
      if (text.startsWith(word, at)) {
        at += word.length;
        return { kind: 'scalar', value, start, end: at };
      }
    number.lastIndex = at;
    const digits = number.exec(text);
    if (digits === null) return fail('a JSON value');
    at = number.lastIndex;
    return { kind: 'scalar', value: Number(digits[0]), start, end: at };
  };

  const root = readValue(0);
  skip();
  if (at < text.length) fail('the end of the text');
  return { root, duplicates };
}
