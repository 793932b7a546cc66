import { expect, it } from 'vitest';
import { keepNewest } from './keep-newest.ts';

const kept = (...things: readonly (readonly [string, boolean])[]) => {
  const all = new Map(things);
  keepNewest(all, (ended) => ended, 2);
  return [...all.keys()];
};

it('forgets the oldest that have ended, and nothing that goes on', () => {
  expect(kept(['a', true], ['b', true])).toEqual(['a', 'b']);
  expect(kept(['a', true], ['b', true], ['c', true])).toEqual(['b', 'c']);
  expect(kept(['a', false], ['b', true], ['c', true])).toEqual(['a', 'c']);
  expect(kept(['a', false], ['b', false], ['c', false])).toEqual(['a', 'b', 'c']);
});
