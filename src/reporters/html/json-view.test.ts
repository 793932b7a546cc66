import { describe, expect, test } from 'vitest';
import { jsonView } from './json-view.ts';

function lines(...view: Parameters<typeof jsonView>): readonly string[] {
  const inner = jsonView(...view).html.replace(/^<pre[^>]*>|<\/pre>$/g, '');
  return inner.replaceAll('&quot;', '"').split('\n').slice(0, -1);
}

describe('jsonView', () => {
  test('indents like JSON, without commas', () => {
    expect(lines({ a: [1, {}], 'b c': null })).toEqual([
      '{',
      '  "a": [',
      '    1',
      '    {}',
      '  ]',
      '  "b c": null',
      '}',
    ]);
  });
  test('marks the value at the pointer, and no other', () => {
    expect(lines({ a: { 'b/c': 1 }, ab: 2 }, '/a/b~1c')[2]).toBe('<mark>    "b/c": 1</mark>');
    expect(lines({ a: { x: 1 }, ab: 2 }, '/a').map((line) => line.startsWith('<mark>'))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(lines({ a: 1 }, '/no/such').join('')).not.toContain('mark');
  });
  test('a member that is not there stands marked where it should be', () => {
    expect(lines({ a: { b: 1 } }, '/a/c~1d')).toEqual([
      '{',
      '  "a": {',
      '    "b": 1',
      '<mark>    "c/d": (not there)</mark>',
      '  }',
      '}',
    ]);
  });
  test('a long value shows its beginning and the surroundings of the mark, and says what is missing', () => {
    const long = Array.from({ length: 10_000 }, (_, i) => i);
    expect(lines(long)).toHaveLength(41);
    const shown = lines(long, '/5000');
    expect(shown).toHaveLength(40 + 1 + 25 + 1);
    expect(shown).toContain('<mark>  5000</mark>');
    expect(shown.at(-1)).toBe('<i>… 4988 more lines</i>');
  });
});
