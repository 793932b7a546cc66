import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventIdsIncrease } from './event-ids-increase.ts';

const free = { ...runsContract, streams: [{ ...runStream, sequence: { provenance: place() } }] };
const started = { ...runsContract, streams: [{ ...runStream, sequence: { start: 1, step: 1, provenance: place() } }] };
const inData = {
  ...runsContract,
  streams: [{ ...runStream, envelope: { ...runStream.envelope, sequence: 'data:seq' as const } }],
};
const step = (id: number) => event(id, 'step', 'RUNNING');
const { id: _, ...unnumbered } = step(2);

checkLaws(eventIdsIncrease, {
  letsPass: [
    { title: 'one by one', records: [streamed([step(1), step(2), step(3)])] },
    { title: 'from anywhere', contract: started, records: [streamed([step(41), step(42)])] },
    { title: 'gaps where no step is stated', contract: free, records: [streamed([step(1), step(5)])] },
    {
      title: 'heartbeats without a number',
      records: [streamed([step(1), { type: 'keepalive', data: null }, step(2)])],
    },
    {
      title: 'heartbeats that are counted',
      records: [streamed([step(1), { type: 'keepalive', data: null, id: 2 }, step(3)])],
    },
    { title: 'unknown types without a number', records: [streamed([step(1), { type: 'title', data: {} }, step(2)])] },
    {
      title: 'a gap where an event without data was dropped',
      records: [streamed([step(1), step(3)], { framing: ['event-without-data'] })],
    },
    {
      title: 'numbers in the data',
      contract: inData,
      records: [streamed([event(9, 'step', '', { seq: 1 }), event(9, 'step', '', { seq: 2 })])],
    },
    { title: 'one event', shows: 'nothing', records: [streamed([step(1)])] },
  ],
  catches: [
    { title: 'the same number twice', kind: 'not-increasing', named: ['s1'], records: [streamed([step(1), step(1)])] },
    { title: 'numbers that go down', kind: 'not-increasing', contract: free, records: [streamed([step(5), step(4)])] },
    { title: 'a gap', kind: 'gap', records: [streamed([step(1), step(3)])] },
    {
      title: 'a number before the start',
      kind: 'before-start',
      contract: started,
      records: [streamed([step(0), step(1)])],
    },
    { title: 'no number', kind: 'number-missing', records: [streamed([step(1), unnumbered, step(2)])] },
    { title: 'words', kind: 'not-a-number', records: [streamed([{ ...step(1), id: 'one' }])] },
    {
      title: 'numbers as text in the data',
      kind: 'not-a-number',
      contract: inData,
      records: [streamed([event(1, 'step', '', { seq: '1' })])],
    },
  ],
});
