import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventCountsHold } from './event-counts-hold.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      counts: [{ type: 'status', least: 1, most: 2, provenance: place() }],
      replay: { provenance: place() },
    },
  ],
};
const { replay: _, ...lateStream } = contract.streams[0] ?? { ...runStream, replay: undefined };
const late = { ...contract, streams: [lateStream] };
const status = (id: number) => event(id, 'status', 'RUNNING');
const end = event(9, 'end', 'SUCCESS');
const start = event(1, 'start', 'RUNNING');

checkLaws(
  eventCountsHold,
  {
    letsPass: [
      { title: 'as many as may be', records: [streamed([start, status(2), status(3), end])] },
      { title: 'too few for a late reader', contract: late, shows: 'nothing', records: [streamed([start, end])] },
      { title: 'too few so far', shows: 'nothing', records: [streamed([start])] },
    ],
    catches: [
      {
        title: 'one too many',
        kind: 'too-many',
        named: ['s1'],
        records: [streamed([status(1), status(2), status(3)])],
      },
      { title: 'none on a whole stream', kind: 'too-few', records: [streamed([start, end])] },
    ],
  },
  contract,
);
