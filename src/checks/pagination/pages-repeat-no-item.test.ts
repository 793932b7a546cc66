import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { pagesRepeatNoItem } from './pages-repeat-no-item.ts';

const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const page = (k: number, ...ids: string[]) =>
  listed(`walk-2/page-${k}`, runs(...ids), { 'query.pageSize': 2, 'query.page': k });
const shared = { parameters: { 'query.pageSize': 2 } };
const moving = [{ runId: 'b', status: 'RUNNING' }];

checkLaws(pagesRepeatNoItem, {
  letsPass: [
    { title: 'every item once', records: [...population, page(1, 'a', 'b'), page(2, 'c')] },
    {
      title: 'the same item in two walks',
      records: [...population, page(1, 'a', 'b'), page(2, 'c'), listed('walk-default/page-1', runs('a', 'b', 'c'))],
    },
    { title: 'one page only', shows: 'nothing', records: [...population, page(1, 'a', 'b')] },
    {
      title: 'a shared list that others change',
      shows: 'nothing',
      records: [
        ...population,
        listed('walk-2/page-1', runs('a', 'b'), {}, shared),
        listed('walk-2/page-2', runs('b'), {}, shared),
      ],
    },
    {
      title: 'things that still change',
      shows: 'nothing',
      records: [...population, page(1, 'a', 'b'), listed('walk-2/page-2', moving, { 'query.page': 2 })],
    },
    {
      title: "a filter that lets others' things through",
      shows: 'nothing',
      records: [...population, page(1, 'a', 'z'), page(2, 'z')],
    },
  ],
  catches: [
    {
      title: 'pages that overlap',
      kind: 'item-repeated',
      named: ['x4', 'x5'],
      records: [...population, page(1, 'a', 'b'), page(2, 'b', 'c')],
    },
    {
      title: 'the first page for ever',
      kind: 'item-repeated',
      records: [...population, page(1, 'a', 'b'), page(2, 'a', 'b'), page(3, 'a', 'b')],
    },
    {
      title: 'a circle in a shared list that shows the same twice',
      kind: 'item-repeated',
      records: ['walk-default', 'walk-control'].flatMap((walk) =>
        [1, 2, 3].map((k) =>
          listed(
            `${walk}/page-${k}`,
            k === 1 ? runs('a', 'b') : runs('c', 'd'),
            {},
            { parameters: { 'query.page': k, 'query.pageSize': 2 } },
          ),
        ),
      ),
    },
    {
      title: 'twice on one page, in a shared list',
      kind: 'item-repeated',
      records: [listed('walk-2/page-1', runs('a', 'a'), {}, shared)],
    },
  ],
});
