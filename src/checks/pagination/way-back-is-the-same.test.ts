import { checkLaws } from '../testing/check.laws.ts';
import { cursorPages, pagedBy, refused, tokenPages } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { wayBackIsTheSame } from './way-back-is-the-same.ts';

const population = ['a', 'b', 'c', 'd', 'e'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const page = (step: string, ids: readonly string[], query: Record<string, string> = {}) =>
  listed(step, runs(...ids), { 'query.pageSize': 2, ...query });
const there = [
  page('walk-2/page-1', ['a', 'b']),
  page('walk-2/page-2', ['c', 'd'], { 'query.page': 'b' }),
  page('walk-2/page-3', ['e'], { 'query.page': 'd' }),
];
const back = (...pages: readonly (readonly string[])[]) => [
  ...population,
  ...there,
  ...pages.map((ids, i) => page(`back-2/page-${i + 1}`, ids, { 'query.before': `${i}` })),
];
const offered = { parameter: 'before', from: 'item:runId', provenance: place() } as const;
const { back: _, ...header } = pagedBy({ style: 'link', link: { from: 'header', provenance: place() } })
  .pagination[0] ?? {
  back: undefined,
};

checkLaws(
  wayBackIsTheSame,
  {
    letsPass: [
      { title: 'the same pages', records: back(['c', 'd'], ['a', 'b']) },
      { title: 'and an empty one in front', records: back(['c', 'd'], ['a', 'b'], []) },
      { title: 'pages that begin elsewhere', records: back(['b', 'c', 'd'], ['a']) },
      { title: 'pages turned round', records: back(['d', 'c'], ['b', 'a']) },
      { title: 'no way back offered', shows: 'nothing', contract: pagedBy(header), records: [...population, ...there] },
      { title: 'a list of one page', shows: 'nothing', records: [...population, page('walk-2/page-1', ['a'])] },
    ],
    catches: [
      {
        title: 'an item lost',
        kind: 'item-lost-on-the-way-back',
        named: ['x9', 'x10'],
        records: back(['c', 'd'], ['a']),
      },
      { title: 'an item twice', kind: 'item-repeated-on-the-way-back', records: back(['c', 'd'], ['b', 'c'], ['a']) },
      {
        title: 'the last page again',
        kind: 'item-repeated-on-the-way-back',
        records: back(['d', 'e'], ['b', 'c'], ['a']),
      },
      { title: 'pages in the wrong order', kind: 'other-order-on-the-way-back', records: back(['a', 'b'], ['c', 'd']) },
      {
        title: 'a refusal',
        kind: 'way-back-refused',
        records: [...population, ...there, refused('back-2/page-1', 404)],
      },
      {
        title: 'no way where documents offer one',
        kind: 'no-way-back',
        contract: pagedBy({ ...tokenPages, items: '', end: 'unstated', back: offered }),
        records: [...population, ...there],
      },
    ],
  },
  pagedBy({ ...cursorPages, back: offered }),
);
