import { checkLaws } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { streamIsLive } from './stream-is-live.ts';

const contract = { ...runsContract, streams: [{ ...runStream, live: { provenance: place() } }] };
const [start, step, end] = [event(1, 'start', 'RUNNING'), event(2, 'step', 'RUNNING'), event(3, 'end', 'SUCCESS')];
const at = (when: number) => [start, step, end].map((one) => ({ ...one, at: when }));
const during = read('RUNNING', {}, { at: [30, 35] });
const behind = read('SUCCESS', {}, { at: [60, 65] });

checkLaws(
  streamIsLive,
  {
    letsPass: [
      {
        title: 'an event before a read that shows an open state',
        records: [
          created(),
          streamed(
            [
              { ...start, at: 25 },
              { ...end, at: 50 },
            ],
            { at: [15, 55] },
          ),
          during,
          behind,
        ],
      },
      {
        title: 'late, but before the end was seen',
        shows: 'nothing',
        records: [created(), streamed(at(62), { at: [15, 90] }), during, behind],
      },
      {
        title: 'a stream that was opened behind the last read of an open state',
        shows: 'nothing',
        records: [created(), streamed(at(80), { at: [40, 90] }), during, behind],
      },
      {
        title: 'no read of the end',
        shows: 'nothing',
        records: [created(), streamed(at(80), { at: [15, 90] }), during],
      },
      {
        title: 'states that no read showed',
        shows: 'nothing',
        records: [created(), streamed(at(80), { at: [15, 90] }), read('PAUSED', {}, { at: [30, 35] }), behind],
      },
      {
        title: 'a closing event alone',
        shows: 'nothing',
        records: [created(), streamed([{ ...end, at: 80 }], { at: [15, 90] }), during, behind],
      },
    ],
    catches: [
      {
        title: 'everything behind the end',
        kind: 'buffered',
        named: ['s2', 'x3', 'x4'],
        records: [created(), streamed(at(80), { at: [15, 90] }), during, behind],
      },
    ],
  },
  contract,
);
