import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { totalsAgree } from './totals-agree.ts';

const population = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const told = (total: unknown) => [
  ...population,
  { ...listed('walk-3/page-1', []), json: { runs: runs('b', 'a'), total: total as number } },
];
const filtered = (total: number, page = runs('b', 'a'), step = 'filter-status-1/page-1') => [
  ...population,
  { ...listed(step, [], { 'query.status': 'SUCCESS' }), json: { runs: page, total } },
];
const counted = (of?: 'matching' | 'estimate') =>
  pagedBy({ items: 'runs', total: { path: 'total', ...(of === undefined ? {} : { of }), provenance: place() } });

checkLaws(
  totalsAgree,
  {
    letsPass: [
      { title: 'what matches', records: told(2) },
      { title: 'more, where documents do not say what is counted', contract: counted(), records: told(7) },
      { title: 'no number', shows: 'nothing', records: told('many') },
      { title: 'of a filter, what matches', records: filtered(2) },
      {
        title: 'of a filter, everything, where documents do not say what is counted',
        shows: 'nothing',
        contract: counted(),
        records: filtered(7),
      },
      { title: 'an estimate', shows: 'nothing', contract: counted('estimate'), records: told(1) },
    ],
    catches: [
      { title: 'too few', kind: 'total-too-small', pointer: '/total', records: told(1) },
      { title: 'of everything, in spite of a filter', kind: 'total-too-large', named: ['x3'], records: filtered(7) },
      { title: 'too many', kind: 'total-too-large', named: ['x3'], records: told(3) },
      { title: 'fewer than were shown', kind: 'total-too-small', contract: counted(), records: told(1) },
    ],
  },
  counted('matching'),
);
