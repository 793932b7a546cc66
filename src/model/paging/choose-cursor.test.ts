import { describe, expect, it } from 'vitest';
import { chooseCursor } from './choose-cursor.ts';
import type { PageView } from './page-view.ts';

const page = (...ids: string[]): PageView => ({
  record: 'x1',
  parameters: {},
  url: '',
  headers: [],
  body: null,
  items: ids.map((id) => ({ id })),
  ids,
  asked: undefined,
  size: undefined,
});
const first = page('d', 'c');
const tries = (pages: Readonly<Record<string, PageView | undefined>>) =>
  Object.entries(pages).map(([name, one]) => ({ name, page: one }));

describe('what a cursor is made of', () => {
  const longer = page('d', 'c', 'b', 'a');
  it.each([
    ['the member that leads to the next item', { org: page('a'), id: page('b', 'a') }, { name: 'id', how: 'goes-on' }],
    [
      'one that repeats the last item, before one that leads away',
      { at: page('a'), id: page('c', 'b') },
      { name: 'id', how: 'repeats' },
    ],
    [
      'one that leads away, where nothing else does',
      { at: page('a'), id: page('d', 'c') },
      { name: 'at', how: 'leads-away' },
    ],
    ['none that has no effect', { at: first, id: first }, undefined],
    ['none that was refused', { id: undefined }, undefined],
    ['none that leads to an empty page', { id: page() }, undefined],
  ] as const)('%s', (_, pages, expected) => {
    expect(chooseCursor(first, longer, tries(pages))).toEqual(expected);
  });

  it('is told by newcomers in the longer page just as well', () => {
    expect(chooseCursor(first, page('e', 'd', 'c', 'b'), tries({ id: page('b') }))).toEqual({
      name: 'id',
      how: 'goes-on',
    });
  });

  it('is less sure without a longer page', () => {
    expect(chooseCursor(first, undefined, tries({ id: page('b', 'a') }))).toEqual({ name: 'id', how: 'leads-away' });
    expect(chooseCursor(first, undefined, tries({ id: page('c', 'b') }))).toEqual({ name: 'id', how: 'repeats' });
  });
});
