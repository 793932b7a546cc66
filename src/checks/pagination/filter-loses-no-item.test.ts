import { checkLaws } from '../testing/check.laws.ts';
import { at, folderContract } from '../testing/folder-contract.ts';
import { created, listed, read, runs } from '../testing/run-sketches.ts';
import { filterLosesNoItem } from './filter-loses-no-item.ts';

const own = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const all = listed('unfiltered/page-1', runs('b', 'a'));
const filtered = (value: string, ...ids: readonly string[]) =>
  listed('filter-status-1/page-1', runs(...ids), { 'query.status': value });

const settling = { kind: 'scenario', scenario: 'make-many-at-once' } as const;
/** A run of minute 5 that has failed, looked for among the failed ones: runs with the minutes in which they were made. */
const settled = (shown: Readonly<Record<string, number>>, behind = 'FAILED', page = shown) => {
  const items = (all: Readonly<Record<string, number>>) =>
    Object.entries(all).map(([runId, minute]) => ({ runId, status: 'FAILED', createdAt: at(minute) }));
  const look = (k: number, all: Readonly<Record<string, number>>) =>
    listed(`settled-as-FAILED-${k}/page-1`, items(all), { 'query.status': 'FAILED' });
  return {
    case: settling,
    contract: folderContract,
    records: [
      created(),
      read('FAILED', { createdAt: at(5) }),
      look(1, shown),
      look(2, page),
      read(behind, { createdAt: at(5) }),
    ],
  };
};
/** As many as the page of ten holds, newest first, of the minutes from this one down. */
const tenFrom = (minute: number) =>
  Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`other-${i}`, minute - i] as const));

checkLaws(filterLosesNoItem, {
  letsPass: [
    { title: 'all that match', records: [...own, all, filtered('SUCCESS', 'b', 'a')] },
    { title: 'nothing that matches', shows: 'nothing', records: [...own, all, filtered('FAILED')] },
    { title: 'what settled in a state', ...settled({ r1: 5, a: 3 }) },
    { title: 'a list by state that lags', ...settled({}, 'FAILED', { r1: 5 }) },
    { title: 'what moved on behind the looks', shows: 'nothing', ...settled({}, 'SUCCESS') },
    { title: 'behind the end of the page of a list of everybody', shows: 'nothing', ...settled(tenFrom(20)) },
    { title: 'no unfiltered walk', shows: 'nothing', records: [...own, filtered('SUCCESS', 'b')] },
  ],
  catches: [
    {
      title: 'what settled, in an empty list by state',
      kind: 'settled-item-lost',
      named: ['x2', 'x4'],
      ...settled({}),
    },
    { title: 'what settled, among older and newer ones', kind: 'settled-item-lost', ...settled(tenFrom(12)) },
    {
      title: 'one that is left out',
      kind: 'filtered-item-lost',
      named: ['x4', 'x3'],
      records: [...own, all, filtered('SUCCESS', 'b')],
    },
  ],
});
