import type { ResumePromise } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { oddPositionsAsPromised } from './odd-positions-as-promised.ts';

const promising = (...promises: readonly ResumePromise[]) => ({
  ...runsContract,
  streams: [
    {
      ...runStream,
      resume: {
        parameter: 'after',
        lastEventId: false,
        meaning: 'after' as const,
        promises: promises.map((promise) => ({ promise, provenance: place() })),
        provenance: place(),
      },
    },
  ],
});
const refused = (step: string, status = 422) => ({
  operation: 'streamRun',
  step,
  status,
  parameters: { 'path.runId': 'r1' },
});
const start = event(1, 'start', 'RUNNING');

checkLaws(
  oddPositionsAsPromised,
  {
    letsPass: [
      {
        title: 'nothing behind the end',
        contract: promising('past-is-empty'),
        records: [streamed([], { step: 'after-past' })],
      },
      {
        title: 'nothing but a heartbeat, and left',
        contract: promising('past-is-empty'),
        records: [streamed([{ type: 'keepalive', text: 'null' }], { step: 'after-past', end: 'left' })],
      },
      { title: 'no content', contract: promising('past-is-empty'), records: [refused('after-past', 204)] },
      { title: 'refused behind the end', contract: promising('past-is-refused'), records: [refused('after-past')] },
      { title: 'refused below all', contract: promising('negative-is-refused'), records: [refused('after-negative')] },
      { title: 'a refusal without a promise', records: [refused('after-word', 404)] },
      { title: 'nothing without a promise', records: [streamed([], { step: 'after-negative' })] },
      { title: 'a crash, which is another check', shows: 'nothing', records: [refused('after-word', 500)] },
      { title: 'a broken connection', shows: 'nothing', records: [streamed([], { step: 'after-past', end: 'reset' })] },
      {
        title: 'more to come, of a thing that is not over',
        shows: 'nothing',
        contract: promising('past-is-empty'),
        records: [streamed([start], { step: 'whole', end: 'left' }), streamed([start], { step: 'after-past' })],
      },
      {
        title: 'by header, where there is a parameter',
        shows: 'nothing',
        records: [streamed([start], { step: 'last-event-id-word' })],
      },
    ],
    catches: [
      {
        title: 'everything behind the end',
        kind: 'starts-over',
        named: ['s1'],
        contract: promising('past-is-empty'),
        records: [streamed([start], { step: 'after-past' })],
      },
      {
        title: 'refused against the promise',
        kind: 'position-refused',
        contract: promising('past-is-empty'),
        records: [refused('after-past')],
      },
      {
        title: 'taken against the promise',
        kind: 'position-taken',
        contract: promising('word-is-refused'),
        records: [streamed([], { step: 'after-word' })],
      },
      { title: 'noted: a word starts over', kind: 'starts-over', records: [streamed([start], { step: 'after-word' })] },
    ],
  },
  promising(),
);
