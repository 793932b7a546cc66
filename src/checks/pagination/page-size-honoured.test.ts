import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { runPages, runsContract } from '../testing/runs-contract.ts';
import { pageSizeHonoured } from './page-size-honoured.ts';

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, i) => `r${i + from}`);
const population = ids(11).map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const tokens = {
  ...runsContract,
  pagination: [
    {
      ...runPages,
      style: 'token' as const,
      cursor: {
        parameter: 'page',
        from: 'body:next' as const,
        direction: 'forward' as const,
        provenance: runPages.provenance,
      },
    },
  ],
};
const shortDefault = [
  listed('walk-default/page-1', runs(...ids(5))),
  listed('walk-default/page-2', runs(...ids(5, 6)), { 'query.page': 2 }),
];

checkLaws(pageSizeHonoured, {
  letsPass: [
    {
      title: 'pages as long as asked',
      records: [listed('walk-3/page-1', runs('a', 'b', 'c'), { 'query.pageSize': 3 })],
    },
    { title: 'a shorter page', records: [listed('walk-3/page-1', runs('a'), { 'query.pageSize': 3 })] },
    {
      title: 'a short last page of the default size',
      records: [
        ...population,
        listed('walk-default/page-1', runs(...ids(10))),
        listed('walk-default/page-2', runs('r11'), { 'query.page': 2 }),
      ],
    },
    { title: 'a short default page of a shared list', records: [...shortDefault] },
    { title: 'an empty list', shows: 'nothing', records: [listed('walk-3/page-1', [], { 'query.pageSize': 3 })] },
    {
      title: 'a refused page',
      shows: 'nothing',
      records: [listed('walk-3/page-1', [], { 'query.pageSize': 3 }, { status: 400 })],
    },
  ],
  catches: [
    {
      title: 'a longer page',
      kind: 'longer-than-asked',
      named: ['x1'],
      records: [listed('walk-1/page-1', runs('a', 'b'), { 'query.pageSize': 1 })],
    },
    {
      title: 'a longer default',
      kind: 'longer-than-default',
      records: [...population, listed('walk-default/page-1', runs(...ids(11)))],
    },
    {
      title: 'a shorter default',
      kind: 'shorter-than-default',
      named: ['x12'],
      records: [...population, ...shortDefault],
    },
    {
      title: 'a longer page of a token style',
      kind: 'longer-than-asked',
      contract: tokens,
      records: [listed('walk-1/page-1', runs('a', 'b'), { 'query.pageSize': 1 })],
    },
  ],
});
