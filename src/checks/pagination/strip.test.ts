import { expect, it } from 'vitest';
import type { Walk } from '../../model/index.ts';
import { gap, pageText, strip } from './strip.ts';

const walk = (name: string, ...pages: readonly (readonly string[])[]): Walk =>
  ({ name, end: 'signalled', pages: pages.map((ids) => ({ ids })) }) as unknown as Walk;

it('shows the pages with marked items first, each behind the page before it', () => {
  const long = walk('walk-2', ['a', 'b'], ['c', 'd'], ['e', 'd'], ['f']);
  expect(strip(long, new Set(['d'])).slice(0, 3)).toEqual([
    'walk-2 page 1: a b',
    'walk-2 page 2: c [d]',
    'walk-2 page 3: e [d]',
  ]);
  expect(strip(walk('walk-1', ['a'], ['b'], ['c'], ['c']), new Set(['c'])).slice(0, 3)).toEqual([
    'walk-1 page 2: b',
    'walk-1 page 3: [c]',
    'walk-1 page 4: [c]',
  ]);
});

it('tells what is missing, where it should have been, and shows the pages around', () => {
  const all = walk('walk-9', ['a', 'b', 'c', 'd', 'e']);
  expect(gap(walk('walk-2', ['a', 'b'], ['d', 'e']), ['c'], [all])).toEqual([
    'missing: [c], in walk-9 between b and d',
    'walk-2 page 1: a b',
    'walk-2 page 2: d e',
  ]);
  expect(gap(walk('walk-2', ['a']), ['z'], [])).toEqual(['missing: [z]', 'walk-2 page 1: a']);
});

it('cuts long ids and long pages, and never what is marked', () => {
  const ids = ['092290a1-bfe9-4e7f-aaa8-eacba713fbbf', ...'bcdefg'];
  expect(pageText({ ids }, new Set(['e']))).toBe('092290a1… (3 more) [e] (1 more) g');
  expect(pageText({ ids: ids.slice(0, 1) }, new Set(ids))).toBe(`[${ids[0]}]`);
  expect(pageText({ ids: [] })).toBe('(empty)');
});
