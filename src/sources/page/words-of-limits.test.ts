import { expect, test } from 'vitest';
import { factsInWords, jsonOfWord, valueAs } from './words-of-limits.ts';

test.each([
  ['How many. Defaults to 10, at most 200', { default: 10, maximum: 200 }],
  ['Minimum value is 1, maximum value is 50. Default value is 20.', { default: 20, minimum: 1, maximum: 50 }],
  ['How many jobs, 1 to 50', { minimum: 1, maximum: 50 }],
  ['Maximum length is 80.', { maxLength: 80 }],
  ['At most 32 KB', { maxBytes: 32_768 }],
  ['At most 80 characters', { maxLength: 80 }],
  ['Can be one of: open, closed', { enum: ['open', 'closed'] }],
  ['Values are open, held, or closed.', { enum: ['open', 'held', 'closed'] }],
  ['Values are strings or numbers.', {}],
  ['From 9 to 5 it is open', { minimum: 9, maximum: 5 }],
  ['It was 2 to 3 years ago', {}],
])('%s', (words, facts) => {
  const found = factsInWords(words);
  expect(Object.fromEntries(found.map(({ keyword, value }) => [keyword, value]))).toEqual(facts);
  for (const { from, to } of found) expect(to).toBeGreaterThan(from);
});

test('words as values', () => {
  expect(['12', 'true', '"a"', 'a', '007', '`3`'].map(jsonOfWord)).toEqual([12, true, 'a', 'a', '007', 3]);
  expect(valueAs('string', '12')).toBe('12');
});
