import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { eventStateIsDeclared } from './event-state-is-declared.ts';

const open = { ...runsContract, lifecycles: [{ ...runLifecycle, unknownStates: 'open' as const }] };

checkLaws(eventStateIsDeclared, {
  letsPass: [
    {
      title: 'declared states',
      records: [streamed([event(1, 'start', 'RUNNING'), event(2, 'status', 'PAUSED'), event(3, 'end', 'FAILED')])],
    },
    { title: 'a state that documents leave unexplained', records: [streamed([event(1, 'end', 'PARTIAL')])] },
    {
      title: 'an undeclared state where the list is open',
      contract: open,
      records: [streamed([event(1, 'step', 'PREPARING')])],
    },
    {
      title: 'a type that no document names',
      records: [streamed([event(1, 'start', 'RUNNING'), event(2, 'title', 'WORKING')])],
    },
    { title: 'no state', shows: 'nothing', records: [streamed([{ type: 'step', data: {} }])] },
  ],
  catches: [
    {
      title: 'an undeclared state',
      kind: 'undeclared-state',
      named: ['s1'],
      records: [streamed([event(1, 'step', 'WORKING')])],
    },
    {
      title: 'a state that does not fit the event',
      kind: 'state-does-not-fit',
      records: [streamed([event(1, 'start', 'QUEUED')])],
    },
    {
      title: 'an end that is none',
      kind: 'state-does-not-fit',
      contract: open,
      records: [streamed([event(1, 'end', 'RUNNING')])],
    },
  ],
});
