import { describe, expect, test } from 'vitest';
import { Problem } from '../../model/index.ts';
import { toJson } from './node.ts';
import { sourceText } from './source-text.ts';
import { parseTree } from './tree.ts';

const parse = (text: string) => parseTree(sourceText('a', text));

describe('parseTree', () => {
  test.each([
    ['JSON', ' {"a": [1]}', { a: [1] }],
    ['a JSON list', '[{"a": 1}]', [{ a: 1 }]],
    ['empty JSON', '{}', {}],
    ['block YAML', 'a:\n  - 1', { a: [1] }],
    ['a YAML flow map', '{a: [1, ], # why\n b: x}', { a: [1], b: 'x' }],
  ])('reads %s', (_, text, value) => {
    expect(toJson(parse(text).root, { left: 100 })).toEqual(value);
  });

  test.each([
    ['a lost value', '{\n"a": }', 'JSON', 2, 6],
    ['a comma too many', '{"a": 1,\n}', 'JSON', 2, 1],
    ['a comment', '{"a": 1 // one\n}', 'JSON', 1, 9],
    ['a bad indent', 'a:\n  b: 1\n c: 2', 'YAML', 3, 1],
  ])('%s is a problem with line and column', (_, text, language, line, column) => {
    let thrown: unknown;
    try {
      parse(text);
    } catch (cause) {
      thrown = cause;
    }
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({
      message: expect.stringContaining(language),
      place: { document: 'a', line, column },
    });
  });
});
