import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { filterHolds } from './filter-holds.ts';

const success = { 'query.status': 'SUCCESS' };
const alone = { parameters: success };

checkLaws(filterHolds, {
  letsPass: [
    { title: 'items that match', records: [listed('filter-status-1/page-1', runs('a'), {}, alone)] },
    {
      title: 'items that do not show the member',
      records: [listed('filter-status-1/page-1', [{ runId: 'a' }], {}, alone)],
    },
    {
      title: 'any of several values',
      records: [
        listed('filter-status-1/page-1', runs('a'), {}, { parameters: { 'query.status': ['FAILED', 'SUCCESS'] } }),
      ],
    },
    { title: 'own things only', records: [created(), listed('walk-default/page-1', runs('r1'))] },
    { title: 'no items', shows: 'nothing', records: [listed('filter-status-1/page-1', [], {}, alone)] },
    {
      title: 'no filter',
      shows: 'nothing',
      records: [created(), listed('walk-default/page-1', runs('r1', 'r2'), {}, { parameters: {} })],
    },
    {
      title: 'a refused filter',
      shows: 'nothing',
      records: [listed('filter-status-1/page-1', runs('a'), {}, { ...alone, status: 400 })],
    },
    {
      title: 'a thing made by a creation whose answer was lost',
      shows: 'nothing',
      records: [created(), created('', {}, { failure: 'timeout' }), listed('walk-default/page-1', runs('r2'))],
    },
  ],
  catches: [
    {
      title: 'another state',
      kind: 'item-does-not-match',
      pointer: '/0/status',
      records: [listed('filter-status-1/page-1', runs('a'), { 'query.status': 'FAILED' })],
    },
    {
      title: "another's thing",
      kind: 'item-does-not-match',
      named: ['x2'],
      records: [created(), listed('walk-default/page-1', runs('r1', 'r2'))],
    },
  ],
});
