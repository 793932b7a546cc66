import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { readersSeeTheSame } from './readers-see-the-same.ts';

const contract = { ...runsContract, streams: [{ ...runStream, replay: { provenance: place() } }] };
const [start, step, end] = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const together = { at: [10, 90] } as const;
const silent = { ...runsContract, streams: [{ ...runStream, envelope: { type: 'field:event' as const } }] };
const plain = [start, step, end].map(({ id: _, ...rest }) => rest);

checkLaws(
  readersSeeTheSame,
  {
    letsPass: [
      { title: 'the same', records: [streamed([start, step, end], together), streamed([start, step, end], together)] },
      { title: 'one who left early', records: [streamed([start, step, end], together), streamed([start], together)] },
      {
        title: 'one who came in the middle',
        records: [
          streamed([start, step, { ...end, at: 80 }], together),
          streamed([step, { ...end, at: 82 }], { at: [50, 90] }),
        ],
      },
      {
        title: 'one who came behind the end, which is another check',
        shows: 'nothing',
        records: [
          streamed([start, step, { ...end, at: 80 }], together),
          streamed([{ ...step, data: { runId: 'r1', other: true } }, end], { at: [85, 95] }),
        ],
      },
      {
        title: 'one who left before anything came',
        shows: 'nothing',
        records: [streamed([start, step, end], together), streamed([], { at: [10, 90], end: 'left' })],
      },
      {
        title: 'members in another order',
        records: [
          streamed([start], together),
          streamed(
            [
              {
                ...start,
                text: JSON.stringify({ timestamp: '2026-01-01T00:00:00Z', runStatus: 'RUNNING', runId: 'r1' }),
              },
            ],
            together,
          ),
        ],
      },
      {
        title: 'heartbeats for one only',
        records: [
          streamed([start, step], together),
          streamed([start, { type: 'keepalive', data: null }, step], together),
        ],
      },
      {
        title: 'no numbers',
        contract: silent,
        records: [streamed(plain, together), streamed(plain.slice(1), together)],
      },
      {
        title: 'readers of different runs',
        shows: 'nothing',
        records: [
          streamed([start], together),
          streamed([event(1, 'step', 'PAUSED')], { ...together, parameters: { 'path.runId': 'r2' } }),
        ],
      },
      {
        title: 'one behind the other',
        shows: 'nothing',
        records: [streamed([start], { at: [10, 20] }), streamed([start], { at: [30, 40] })],
      },
    ],
    catches: [
      {
        title: 'one who was there all the time, and was told nothing',
        kind: 'reader-told-nothing',
        named: ['s1', 's2'],
        records: [streamed([start, step, end], together), streamed([], { at: [10, 90] })],
      },
      {
        title: 'an event that one lacks',
        kind: 'event-lost',
        named: ['s1', 's2'],
        records: [streamed([start, step, end], together), streamed([start, end], together)],
      },
      {
        title: 'an event in two ways',
        kind: 'event-differs',
        records: [streamed([start, step, end], together), streamed([start, event(2, 'step', 'PAUSED'), end], together)],
      },
      {
        title: 'without numbers',
        kind: 'event-differs',
        contract: silent,
        records: [
          streamed(plain, together),
          streamed([...plain.slice(0, 1), { type: 'status', data: {} }, ...plain.slice(2)], together),
        ],
      },
    ],
  },
  contract,
);
