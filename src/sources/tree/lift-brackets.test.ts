import { describe, expect, test } from 'vitest';
import { isLoneBracket, liftBrackets } from './lift-brackets.ts';
import { type TreeNode, toJson } from './node.ts';
import { SyntaxProblem } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { readYamlWithCare } from './read-yaml-with-care.ts';

const long = `words: ${'x'.repeat(250_000)}\n`;
const read = (text: string) => toJson(parseYaml(text).root, { left: 1_000 });

describe('a bracket that closes a collection at the level of its key', () => {
  test.each([
    ['of words', 'tags: [\n  a,\n  b\n]\nd: 1\n'],
    ['of members, deeper', 'x:\n  y: {\n    a: 1,\n    b: [\n      2\n    ]\n  }\nd: 1\n'],
    ['in a list', 'x:\n  - y: [\n      a\n    ]\n    z: 2\n'],
    ['behind an empty line', 'x: [\n  a,\n\n]\nd: 1\n'],
    ['with the line ends of Windows', 'x: [\r\n  a\r\n]\r\nd: 1\r\n'],
    ['beside a block of text that holds brackets', 'x: [\n  a\n]\nb: |\n  }\n  {\n    "a": [\n    ]\n  }\nd: 1\n'],
    ['beside folded text', 'x: [\n  a\n]\nb: "one [\n  two ]"\nc: >-\n  }\n  ]\n'],
  ])('%s: a long text is read as the careful reader reads it', (_, text) => {
    const careful = readYamlWithCare(long + text);
    const { root } = parseYaml(long + text);
    expect(toJson(root, { left: 1_000 })).toEqual(toJson(careful.root, { left: 1_000 }));
    expect(placesIn(root)).toEqual(placesIn(careful.root));
  });

  test.each([
    ['items at the level of the key', 'x:\n  y: [\n  a\n  ]\n'],
    ['a bracket that closes nothing', 'x: 1\n]\n'],
    ['a bracket that begins a line of words', 'x: [\n  a\n]\ny: "one\n  ] two"\nz: "open'],
    ['another fault behind it', 'x: [\n  a\n]\ny: "open'],
  ])('%s: a long text is refused, as before', (_, text) => {
    expect(() => read(long + text)).toThrow(SyntaxProblem);
    expect(() => readYamlWithCare(long + text)).toThrow(SyntaxProblem);
  });

  test('every offset is kept', () => {
    const text = 'a: [\n  b\n]\nc: [ # d\n]\ne: |\n  }\n';
    expect(liftBrackets(text)).toBe('a: [\n  b ]\nc: [ # d\n]\ne: |\n  }\n');
    expect([9, 7].map((offset) => isLoneBracket(text, offset))).toEqual([true, false]);
  });
});

/** Where keys and collections begin: where a block of text does, the readers never agreed. */
function placesIn(node: TreeNode): readonly number[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'array') return [node.start, ...node.items.flatMap(placesIn)];
  return [node.start, ...[...node.members.values()].flatMap(({ keyStart, value }) => [keyStart, ...placesIn(value)])];
}
