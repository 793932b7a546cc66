import { describe, expect, test } from 'vitest';
import { findFences } from './fences.ts';

const told = (text: string) =>
  findFences('a.md', text).map(({ language, source }) => [
    language,
    source.text,
    source.place(0).line,
    source.place(0).column,
  ]);

describe('findFences', () => {
  test.each([
    ['a fence with a language', '# a\n\n```JSON\n{}\n```\n', [['json', '{}', 4, 1]]],
    ['tildes and no language', '~~~\nx\n~~~', [[undefined, 'x', 2, 1]]],
    [
      'a fence in a list, without its indent',
      '- a\n\n  ```yaml\n  b: 1\n    c: 2\n  ```',
      [['yaml', 'b: 1\n  c: 2', 4, 3]],
    ],
    ['a fence in a quotation', '> ```json\n> {}\n> ```', [['json', '{}', 2, 3]]],
    ['an indented block', 'a\n\n    {"b": 1}\n', [[undefined, '{"b": 1}', 3, 5]]],
    ['a fence that is never closed', '```json\n{"a":', [['json', '{"a":', 2, 1]]],
    ['CRLF', 'a\r\n\r\n```json\r\n{\r\n}\r\n```\r\n', [['json', '{\r\n}', 4, 1]]],
    ['none', 'only `prose` here', []],
  ])('finds %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('tells places of later lines', () => {
    const [fence] = findFences('a.md', '# a\n\n- b\n\n  ```yaml\n  c:\n    d: 1\n  ```');
    expect(fence?.source.place(5)).toEqual({ line: 7, column: 5 });
  });
});
