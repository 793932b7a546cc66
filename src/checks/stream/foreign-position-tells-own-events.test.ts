import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { foreignPositionTellsOwnEvents } from './foreign-position-tells-own-events.ts';

const resume = { parameter: 'after', lastEventId: true, meaning: 'after' as const, provenance: place() };
const contract = { ...runsContract, streams: [{ ...runStream, resume }] };
type Events = readonly ReturnType<typeof event>[];
const life = (runId: string, from = 1): Events => [
  event(from, 'start', 'RUNNING', { runId }),
  event(from + 1, 'step', 'RUNNING', { runId }),
  event(from + 2, 'end', 'SUCCESS', { runId }),
];
const [, mine, minesEnd] = life('r1');
const [, theirs, theirsEnd] = life('r2');
const of = (runId: string, step: string, events: Events) =>
  streamed(events, { step, parameters: { 'path.runId': runId } });
const whole = of('r1', 'whole', life('r1'));
const other = of('r2', 'other-whole', life('r2'));
const kept = (...events: readonly (Events[number] | undefined)[]): Events => events.filter((one) => one !== undefined);

checkLaws(
  foreignPositionTellsOwnEvents,
  {
    letsPass: [
      { title: 'the rest of its own', records: [whole, other, of('r2', 'after-of-other', kept(theirs, theirsEnd))] },
      { title: 'all of its own', records: [whole, other, of('r2', 'last-event-id-of-other', life('r2'))] },
      { title: 'nothing', records: [whole, other, of('r2', 'after-of-other', [])] },
      {
        title: 'a refusal',
        records: [
          whole,
          other,
          { operation: 'streamRun', step: 'after-of-other', status: 404, parameters: { 'path.runId': 'r2' } },
        ],
      },
      {
        title: 'an event that neither has',
        records: [whole, other, of('r2', 'after-of-other', [event(9, 'step', 'RUNNING', { runId: 'r2' })])],
      },
      {
        title: 'no whole reading of its own',
        shows: 'nothing',
        records: [whole, of('r2', 'other-whole', kept(theirs)), of('r2', 'after-of-other', kept(minesEnd))],
      },
    ],
    catches: [
      {
        title: 'the rest of the first',
        kind: 'foreign-event',
        named: ['s3', 's1'],
        records: [whole, other, of('r2', 'after-of-other', kept(mine, minesEnd))],
      },
      {
        title: 'both',
        kind: 'foreign-event',
        records: [whole, other, of('r2', 'last-event-id-of-other', kept(mine, theirsEnd))],
      },
    ],
  },
  contract,
);
