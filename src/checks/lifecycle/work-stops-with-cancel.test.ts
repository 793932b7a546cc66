import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { cancelled, created, event, read, streamed } from '../testing/run-sketches.ts';
import { workStopsWithCancel } from './work-stops-with-cancel.ts';

const running = read('RUNNING', { updatedAt: moment(10) });
const stopped = read('CANCELED', { updatedAt: moment(50) });
const step = (id: number, at: number, state = 'RUNNING') => event(id, 'step', state, { timestamp: moment(at) });

checkLaws(
  workStopsWithCancel,
  {
    letsPass: [
      {
        title: 'no work afterwards',
        records: [created(), running, cancelled(), stopped, streamed([step(1, 20), event(2, 'end', 'CANCELED')])],
      },
      {
        title: 'work that was under way, told late',
        records: [
          created(),
          running,
          cancelled(),
          stopped,
          streamed([step(1, 49), event(2, 'end', 'CANCELED')], { at: [900, 999] }),
        ],
      },
      {
        title: 'a change time that the cancellation did not move',
        records: [
          created(),
          running,
          cancelled(),
          read('CANCELED', { updatedAt: moment(10) }),
          streamed([step(1, 49)]),
        ],
      },
      { title: 'refused', shows: 'nothing', records: [created(), running, cancelled(409), streamed([step(1, 99)])] },
      {
        title: 'never seen cancelled',
        shows: 'nothing',
        records: [created(), running, cancelled(), streamed([step(1, 99)])],
      },
    ],
    catches: [
      {
        title: 'a step behind the end',
        kind: 'work-after-cancel',
        named: ['x3', 'x4', 's5'],
        records: [created(), running, cancelled(), stopped, streamed([event(1, 'end', 'CANCELED'), step(2, 20)])],
      },
      {
        title: 'a step later than the cancellation',
        kind: 'work-after-cancel',
        records: [created(), running, cancelled(), stopped, streamed([step(1, 20), step(2, 60)])],
      },
    ],
  },
  livelyContract,
);
