import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, listed, read } from '../testing/run-sketches.ts';
import { changeTimeMovesForward } from './change-time-moves-forward.ts';

const at = (milliseconds: number) => ({ updatedAt: moment(milliseconds) });
const first = created('QUEUED', at(0));

checkLaws(
  changeTimeMovesForward,
  {
    letsPass: [
      { title: 'moving with each change', records: [first, read('RUNNING', at(12)), read('SUCCESS', at(20))] },
      { title: 'standing while nothing changes', records: [first, read('QUEUED', at(0)), read('QUEUED', at(0))] },
      {
        title: 'going back between answers that crossed',
        shows: 'nothing',
        records: [
          read('RUNNING', at(30), { at: [20, 60] }),
          created('QUEUED', at(0), { at: [50, 55] }),
          read('RUNNING', at(20), { at: [30, 50] }),
        ],
      },
      {
        title: 'a list that lags',
        records: [
          first,
          read('SUCCESS', at(20)),
          listed('list-1/page-1', [{ runId: 'r1', status: 'QUEUED', ...at(0) }]),
        ],
      },
      {
        title: 'too coarse to tell',
        records: [
          created('QUEUED', { updatedAt: '2026-01-01T12:00:00Z' }),
          read('QUEUED', { updatedAt: '2026-01-01T12:00:00Z' }),
          read('RUNNING', { updatedAt: '2026-01-01T12:00:00Z' }),
        ],
      },
      {
        title: 'a change within the very millisecond of the last one',
        records: [first, read('RUNNING', at(0))],
      },
      { title: 'no moment', shows: 'nothing', records: [created(), read('RUNNING', { updatedAt: 5 })] },
    ],
    catches: [
      {
        title: 'going back',
        kind: 'went-back',
        pointer: '/updatedAt',
        named: ['x2', 'x3'],
        records: [first, read('RUNNING', at(12)), read('RUNNING', at(11))],
      },
      {
        title: 'standing still while the state changes',
        kind: 'stood-still',
        named: ['x2', 'x3'],
        records: [first, read('QUEUED', at(0)), read('RUNNING', at(0))],
      },
      {
        title: 'standing still in whole seconds, for long',
        kind: 'stood-still',
        records: [
          created('QUEUED', { updatedAt: '2026-01-01T12:00:00Z' }),
          read('QUEUED', { updatedAt: '2026-01-01T12:00:00Z' }, { at: [2000, 2010] }),
          read('RUNNING', { updatedAt: '2026-01-01T12:00:00Z' }, { at: [3000, 3010] }),
        ],
      },
    ],
  },
  livelyContract,
);
