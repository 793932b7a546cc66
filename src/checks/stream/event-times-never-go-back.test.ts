import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventTimesNeverGoBack } from './event-times-never-go-back.ts';

const contract = {
  ...runsContract,
  streams: [{ ...runStream, times: { provenance: place() }, replay: { provenance: place() } }],
};
const at = (id: number, timestamp: string | number) => event(id, 'step', 'RUNNING', { timestamp });

checkLaws(
  eventTimesNeverGoBack,
  {
    letsPass: [
      {
        title: 'times that go on and stand still',
        records: [
          streamed([at(1, '2026-01-01T00:00:00Z'), at(2, '2026-01-01T00:00:00.000Z'), at(3, '2026-01-01T00:00:01Z')]),
        ],
      },
      {
        title: 'the same moment with other offsets',
        records: [streamed([at(1, '2026-01-01T10:00:00Z'), at(2, '2026-01-01T11:00:01+01:00')])],
      },
      {
        title: 'times that cannot be compared',
        records: [streamed([at(1, '2026-01-01T10:00:00Z'), at(2, '2025-01-01T10:00:00'), at(3, 'yesterday')])],
      },
      { title: 'numbers', records: [streamed([at(1, 5), at(2, 6)])] },
      {
        title: 'heartbeats with old times',
        records: [streamed([at(1, 5), { type: 'keepalive', data: { timestamp: 1 } }, at(2, 6)])],
      },
      { title: 'one time', shows: 'nothing', records: [streamed([at(1, 5)])] },
    ],
    catches: [
      {
        title: 'a time that goes back',
        kind: 'time-goes-back',
        named: ['s1'],
        records: [streamed([at(1, '2026-01-01T00:00:01Z'), at(2, '2026-01-01T00:00:00Z')])],
      },
      {
        title: 'a time that goes back by its offset',
        kind: 'time-goes-back',
        records: [streamed([at(1, '2026-01-01T10:00:00Z'), at(2, '2026-01-01T10:30:00+01:00')])],
      },
      {
        title: 'local times, noted where documents are silent',
        kind: 'time-goes-back',
        contract: { ...runsContract, streams: [runStream] },
        records: [streamed([at(1, '2026-01-01T10:00:00'), at(2, '2026-01-01T09:00:00')])],
      },
    ],
  },
  contract,
);
