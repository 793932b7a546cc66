import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { filterLosesNoItem } from './filter-loses-no-item.ts';

const own = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const all = listed('unfiltered/page-1', runs('b', 'a'));
const filtered = (value: string, ...ids: readonly string[]) =>
  listed('filter-status-1/page-1', runs(...ids), { 'query.status': value });

checkLaws(filterLosesNoItem, {
  letsPass: [
    { title: 'all that match', records: [...own, all, filtered('SUCCESS', 'b', 'a')] },
    { title: 'nothing that matches', shows: 'nothing', records: [...own, all, filtered('FAILED')] },
    { title: 'no unfiltered walk', shows: 'nothing', records: [...own, filtered('SUCCESS', 'b')] },
  ],
  catches: [
    {
      title: 'one that is left out',
      kind: 'filtered-item-lost',
      named: ['x4', 'x3'],
      records: [...own, all, filtered('SUCCESS', 'b')],
    },
  ],
});
