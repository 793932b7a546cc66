import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { statesAreDocumented } from './states-are-documented.ts';

const contract = { ...runsContract, lifecycles: [{ ...runLifecycle, unknownStates: 'open' as const }] };

checkLaws(
  statesAreDocumented,
  {
    letsPass: [
      { title: 'states that documents name', records: [created('QUEUED'), read('RUNNING'), read('SUCCESS')] },
      { title: 'nothing made', shows: 'nothing', records: [created('QUEUED', {}, { status: 500 })] },
    ],
    catches: [
      {
        title: 'a state that no document names',
        kind: 'undocumented-state',
        named: ['x2'],
        records: [created('QUEUED'), read('STALLED')],
      },
    ],
  },
  contract,
);
