import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { oddPositionsAreAnswered } from './odd-positions-are-answered.ts';

const resume = { parameter: 'after', lastEventId: true, meaning: 'after' as const, provenance: place() };
const contract = { ...runsContract, streams: [{ ...runStream, resume }] };
const asked = (step: string, status: number) => ({
  operation: 'streamRun',
  step,
  status,
  parameters: { 'path.runId': 'r1' },
});

checkLaws(
  oddPositionsAreAnswered,
  {
    letsPass: [
      { title: 'a refusal', records: [asked('after-negative', 400)] },
      { title: 'an empty stream', records: [streamed([], { step: 'after-past' })] },
      {
        title: 'everything again',
        records: [streamed([event(1, 'start', 'RUNNING')], { step: 'last-event-id-word' })],
      },
      { title: 'not now', shows: 'nothing', records: [asked('after-word', 503)] },
      { title: 'no answer', shows: 'nothing', records: [{ ...asked('after-word', 0), failure: 'reset' }] },
      { title: 'another step', shows: 'nothing', records: [asked('after-7', 500)] },
    ],
    catches: [
      { title: 'a crash', kind: 'server-error', named: ['x1'], records: [asked('after-word', 500)] },
      {
        title: 'a crash at another thing’s position',
        kind: 'server-error',
        records: [asked('last-event-id-of-other', 502)],
      },
    ],
  },
  contract,
);
