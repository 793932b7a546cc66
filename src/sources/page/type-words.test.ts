import { expect, test } from 'vitest';
import { boundOf, limitsOf, typeOf } from './type-words.ts';

test.each([
  ['string · enum', { type: 'string' }, { enumeration: true }],
  ['enum<string>', { type: 'string' }, { enumeration: true }],
  ['array of strings', { type: 'string' }, { lists: 1 }],
  ['object[]', { type: 'object' }, { lists: 1 }],
  ['string · uuid', { type: 'string', format: 'uuid' }, {}],
  ['string | null', { type: 'string' }, { nullable: true }],
  ['int64', { type: 'integer', format: 'int64' }, {}],
])('%s', (words, keywords, rest) => {
  expect(typeOf(words)).toMatchObject({ keywords, ...rest });
});

test.each(['Job', 'how many', ''])('%s is no type', (words) => {
  expect(typeOf(words)).toBeUndefined();
});

test.each([
  ['min: 1', ['min', 1]],
  ['>= 0', ['min', 0]],
  ['x >= 0', ['min', 0]],
  ['[1 .. 26] characters', ['both', 1, 'length', 26]],
  ['1 <= x <= 50', ['both', 1, undefined, 50]],
  ['length 1 - 80', ['both', 1, 'length', 80]],
  ['length ≤ 80', ['max', 80, 'length']],
])('%s bounds', (words, bound) => {
  expect(boundOf(words)?.slice(0, bound.length)).toEqual(bound);
});

test('what a bound is depends on the type', () => {
  const limits = (type: string) => limitsOf(['max: 5'], typeOf(type) as NonNullable<ReturnType<typeof typeOf>>);
  expect(['string', 'integer', 'string[]'].map(limits)).toEqual([
    [['maxLength', 5]],
    [['maximum', 5]],
    [['maxItems', 5]],
  ]);
});
