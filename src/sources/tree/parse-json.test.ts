import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepest, type TreeNode, toJson } from './node.ts';
import { parseJson, SyntaxProblem } from './parse-json.ts';

describe('parseJson', () => {
  test('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(jsonFrom(parseJson(text).root)).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses exactly the texts that JSON.parse refuses', () => {
    const mangled = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', '}', ']', '{', '0', '-', '.', 'e', '\u0001', '\u00a0'),
      )
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
    fc.assert(
      fc.property(mangled, (text) => {
        expect(verdictOf(() => parseJson(text))).toBe(verdictOf(() => JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('every value stands where it says', () => {
    const visit = (text: string, node: TreeNode) => {
      expect(JSON.parse(text.slice(node.start, node.end))).toStrictEqual(jsonFrom(node));
      if (node.kind === 'array') for (const item of node.items) visit(text, item);
      if (node.kind === 'object')
        for (const [key, { keyStart, value }] of node.members) {
          expect(text.startsWith(JSON.stringify(key), keyStart)).toBe(true);
          visit(text, value);
        }
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        visit(text, parseJson(text).root);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['a comma too many', '{"a": 1,}', 8, 'expected a member name in double quotes, found "}"'],
    ['a missing colon', '{"a" 1}', 5, 'expected ":", found "1"'],
    ['an end too soon', '[1, 2', 5, 'expected "," or "]", found the end of the text'],
    ['an open string', '["ab', 4, 'expected a string that is closed and well escaped, found the end of the text'],
    ['two values', '1 2', 2, 'expected the end of the text, found "2"'],
  ])('says where it stops at %s', (_, text, offset, message) => {
    expect(problemIn(text)).toMatchObject({ offset, message });
  });

  test('refuses endless nesting without exhausting the stack', () => {
    expect(problemIn('['.repeat(100_000))).toMatchObject({ message: `values nest deeper than ${deepest} levels` });
  });

  test('keeps the later of two equal members and reports both', () => {
    const { root, duplicates } = parseJson('{"a": 1, "a": 2}');
    expect(jsonFrom(root)).toEqual({ a: 2 });
    expect(duplicates).toEqual([{ key: 'a', first: 1, second: 9 }]);
  });

  test('keeps a member called __proto__ a member', () => {
    expect(Object.keys(jsonFrom(parseJson('{"__proto__": {"x": 1}}').root) as object)).toEqual(['__proto__']);
  });
});

function verdictOf(parse: () => unknown): string {
  try {
    parse();
    return 'read';
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof SyntaxProblem) return 'refused';
    throw cause;
  }
}

const jsonFrom = (node: TreeNode) => toJson(node, { left: 10_000 });

function problemIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    return cause;
  }
}
