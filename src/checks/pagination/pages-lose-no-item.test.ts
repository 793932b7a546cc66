import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { pagesLoseNoItem } from './pages-lose-no-item.ts';

const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const page = (k: number, ...ids: string[]) =>
  listed(`walk-2/page-${k}`, runs(...ids), { 'query.pageSize': 2, 'query.page': k });
const shared = (walk: string, ...ids: string[]) =>
  listed(`${walk}/page-1`, runs(...ids), {}, { parameters: { 'query.pageSize': 9 } });
const gone = listed('walk-2/page-3', [], { 'query.pageSize': 2, 'query.page': 3 }, { status: 404 });

checkLaws(pagesLoseNoItem, {
  letsPass: [
    { title: 'every item', records: [...population, page(1, 'c', 'b'), page(2, 'a')] },
    { title: 'an empty last page', records: [...population, page(1, 'c', 'b'), page(2, 'a'), page(3)] },
    { title: 'an error behind the last page', records: [...population, page(1, 'c', 'b'), page(2, 'a'), gone] },
    { title: 'short pages in the middle', records: [...population, page(1, 'c'), page(2, 'b'), page(3, 'a'), page(4)] },
    { title: 'a walk that stopped early', shows: 'nothing', records: [...population, page(1, 'c', 'b')] },
    {
      title: 'a walk that broke',
      shows: 'nothing',
      records: [...population, page(1, 'c', 'b'), listed('walk-2/page-2', [], {}, { status: 500 })],
    },
    {
      title: 'a shared list that others change',
      shows: 'nothing',
      records: [...population, listed('walk-default/page-1', runs('a'), {}, { parameters: {} })],
    },
    {
      title: 'a shared list with something that comes and goes',
      records: [
        ...population,
        shared('walk-default', 'c', 'b', 'a'),
        shared('wide-before', 'z', 'c', 'b', 'a'),
        shared('walk-control', 'c', 'b', 'a'),
        shared('wide-after', 'c', 'b', 'a'),
      ],
    },
    { title: 'no population', shows: 'nothing', records: [page(1, 'a')] },
  ],
  catches: [
    {
      title: 'an item between pages',
      kind: 'item-lost',
      named: ['x4', 'x5'],
      records: [...population, page(1, 'c', 'b'), page(2)],
    },
    { title: 'a short page that ends the walk', kind: 'item-lost', records: [...population, page(1, 'c'), page(2)] },
    {
      title: 'the tail of a shared list, which longer pages show before and behind',
      kind: 'item-lost',
      records: [
        ...population,
        shared('walk-default', 'c', 'b', 'a'),
        shared('wide-before', 'c', 'b', 'a', 'z'),
        shared('walk-control', 'c', 'b', 'a'),
        shared('wide-after', 'c', 'b', 'a', 'z'),
      ],
    },
    {
      title: 'a lost tail behind an error',
      kind: 'item-lost',
      records: [...population, page(1, 'c', 'b'), listed('walk-2/page-2', [], {}, { status: 404 })],
    },
  ],
});
