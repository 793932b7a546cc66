import { expect, test } from 'vitest';
import { valueDiff } from './value-diff.ts';

test('objects differ at members, in depth', () => {
  expect(valueDiff({ a: 1, b: { c: 1, 'd/e': 2 } }, { a: 1, b: { c: 2, 'd/e': 2 }, f: null })).toEqual([
    { pointer: '/b/c', expected: 1, actual: 2 },
    { pointer: '/f', expected: undefined, actual: null },
  ]);
});

test('lists differ by what one side lacks', () => {
  expect(valueDiff(['a', 'b', 'c'], ['c', 'a', 'd'])).toEqual([
    { pointer: '/1', expected: 'b', actual: undefined },
    { pointer: '/2', expected: undefined, actual: 'd' },
  ]);
});

test.each([
  [1, 2],
  ['a', { a: 1 }],
  [{ a: 1 }, { b: 1 }],
  [['a'], ['b']],
  [{ a: 1 }, { a: 1 }],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
])('%j and %j are better shown whole', (expected, actual) => {
  expect(valueDiff(expected, actual)).toBeUndefined();
});
