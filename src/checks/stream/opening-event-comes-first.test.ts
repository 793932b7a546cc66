import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { openingEventComesFirst } from './opening-event-comes-first.ts';

const contract = { ...runsContract, streams: [{ ...runStream, replay: { provenance: place() } }] };
const { replay: _, ...lateStream } = contract.streams[0] ?? { ...runStream, replay: undefined };
const late = { ...contract, streams: [lateStream] };
const start = event(1, 'start', 'RUNNING');
const step = event(2, 'step', 'RUNNING');
const numbered = { ...late, streams: [{ ...lateStream, sequence: { start: 1, step: 1, provenance: place() } }] };

/** The data holds the numbers. */
const counted = {
  ...late,
  streams: [{ ...lateStream, envelope: { ...lateStream.envelope, sequence: 'data:seq' as const } }],
};

checkLaws(
  openingEventComesFirst,
  {
    letsPass: [
      { title: 'the opener first', records: [streamed([start, step])] },
      {
        title: 'heartbeats and unknown types before it',
        records: [streamed([{ type: 'keepalive', data: null }, { type: 'title', data: {} }, start])],
      },
      { title: 'a reader who came late', contract: late, records: [streamed([step, event(3, 'step', 'RUNNING')])] },
      {
        title: 'a first number above the start',
        contract: numbered,
        records: [streamed([step, event(3, 'step', 'RUNNING')])],
      },
      {
        title: 'an event of a type that nobody names, numbered apart',
        contract: counted,
        records: [streamed([{ type: 'title', data: { seq: 7 } }, event(1, 'start', 'RUNNING', { seq: 1 })])],
      },
      { title: 'nothing', shows: 'nothing', records: [streamed([])] },
      {
        title: 'a resumed reading',
        records: [streamed([step, event(3, 'end', 'SUCCESS')], { requestHeaders: [['last-event-id', '1']] })],
      },
    ],
    catches: [
      {
        title: 'no opener for who is owed everything',
        kind: 'opener-missing',
        named: ['s1'],
        records: [streamed([step])],
      },
      {
        title: 'no opener at the first number',
        kind: 'opener-missing',
        contract: numbered,
        records: [streamed([event(1, 'step', 'RUNNING')])],
      },
      {
        title: 'a numbered event of a type that nobody names before it',
        kind: 'opener-late',
        contract: counted,
        records: [streamed([{ type: 'title', data: { seq: 1 } }, event(2, 'start', 'RUNNING', { seq: 2 })])],
      },
      { title: 'a late opener', kind: 'opener-late', contract: late, records: [streamed([step, start])] },
      {
        title: 'two openers',
        kind: 'opened-twice',
        contract: late,
        records: [streamed([start, event(2, 'start', 'RUNNING')])],
      },
    ],
  },
  contract,
);
