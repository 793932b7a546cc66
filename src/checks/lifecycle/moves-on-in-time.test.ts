import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { place, runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { movesOnInTime } from './moves-on-in-time.ts';

const said = { case: { kind: 'scenario', arguments: { completion: 100, word: 'completes' } } } as const;
const limited = {
  ...runsContract,
  lifecycles: [
    {
      ...runLifecycle,
      states: runLifecycle.states.map((state) =>
        ['QUEUED', 'RUNNING'].includes(state.name)
          ? { ...state, within: { milliseconds: 50, provenance: place() } }
          : state,
      ),
    },
  ],
};
const late = { at: [180, 185] } as const;

checkLaws(movesOnInTime, {
  letsPass: [
    { title: 'ended', ...said, records: [created(), read('RUNNING'), read('SUCCESS', {}, late)] },
    { title: 'waiting for somebody', ...said, records: [created(), read('PAUSED', {}, late)] },
    { title: 'within patience', shows: 'nothing', ...said, records: [created(), read('RUNNING')] },
    { title: 'nobody said that it ends', shows: 'nothing', records: [created(), read('RUNNING', {}, late)] },
    {
      title: 'out of the queue in time',
      contract: limited,
      records: [created(), read('QUEUED'), read('RUNNING', {}, late)],
    },
    {
      title: 'perhaps left and entered again in between',
      shows: 'nothing',
      contract: limited,
      records: [created('RUNNING'), read('RUNNING'), read('RUNNING', {}, late)],
    },
  ],
  catches: [
    { title: 'stuck', kind: 'stuck', named: ['x1', 'x2'], ...said, records: [created(), read('RUNNING', {}, late)] },
    {
      title: 'stuck, though the answer to create shows no state',
      kind: 'stuck',
      named: ['x1', 'x2'],
      ...said,
      records: [{ ...created(), json: { runId: 'r1' } }, read('RUNNING', {}, late)],
    },
    {
      title: 'longer than documents say',
      kind: 'stuck',
      named: ['x2', 'x3'],
      contract: limited,
      records: [created(), read('QUEUED'), read('QUEUED', {}, late)],
    },
  ],
});
