import { describe, expect, test } from 'vitest';
import { placeAt, sourceText } from './source-text.ts';

describe('sourceText', () => {
  test.each([
    ['the start', 'ab\ncd', 0, { line: 1, column: 1 }],
    ['the end of a line', 'ab\ncd', 2, { line: 1, column: 3 }],
    ['the next line', 'ab\ncd', 3, { line: 2, column: 1 }],
    ['after CRLF', 'ab\r\ncd', 5, { line: 2, column: 2 }],
    ['after a lone CR', 'ab\rcd', 3, { line: 2, column: 1 }],
    ['past the end', 'ab', 9, { line: 1, column: 10 }],
  ])('tells %s', (_, text, offset, expected) => {
    expect(sourceText('a.md', text).place(offset)).toEqual(expected);
  });

  test('tells lines and columns of the document that an embedded text came from', () => {
    const origins = [
      { line: 10, column: 5 },
      { line: 11, column: 3 },
    ];
    const source = sourceText('a.md', 'ab\ncd', origins);
    expect(source.place(1)).toEqual({ line: 10, column: 6 });
    expect(source.place(3)).toEqual({ line: 11, column: 3 });
  });
});

describe('placeAt', () => {
  test.each([
    ['one line of several', 'x: {\n  y: 1 }', 0, 13, 'x: {'],
    ['no blanks at the end', 'x:   \ny', 0, 7, 'x:'],
    ['at most 160 characters', 'y'.repeat(500), 0, 500, 'y'.repeat(160)],
    ['no half of a character', `${'y'.repeat(159)}😀`, 0, 161, 'y'.repeat(159)],
  ])('quotes %s', (_, text, start, end, excerpt) => {
    expect(placeAt(sourceText('a.md', text), start, end)).toMatchObject({ line: 1, column: 1, excerpt });
  });
});
