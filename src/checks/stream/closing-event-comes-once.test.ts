import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { closingEventComesOnce } from './closing-event-comes-once.ts';

const contract = { ...runsContract, streams: [{ ...runStream, replay: { provenance: place() } }] };
const start = event(1, 'start', 'RUNNING');
const end = event(2, 'end', 'SUCCESS');

checkLaws(
  closingEventComesOnce,
  {
    letsPass: [
      { title: 'one closing event', records: [streamed([start, end])] },
      { title: 'heartbeats behind it', records: [streamed([start, end, { type: 'keepalive', data: null }])] },
      { title: 'none', shows: 'nothing', records: [streamed([start])] },
    ],
    catches: [
      {
        title: 'two',
        kind: 'closed-twice',
        named: ['s1'],
        records: [streamed([start, end, event(3, 'end', 'SUCCESS')])],
      },
      {
        title: 'two with others between',
        kind: 'closed-twice',
        records: [streamed([end, start, event(3, 'end', 'FAILED')])],
      },
    ],
  },
  contract,
);
