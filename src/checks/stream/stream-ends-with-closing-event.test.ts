import { checkLaws } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { streamEndsWithClosingEvent } from './stream-ends-with-closing-event.ts';

const patient = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;
const resumable = {
  ...runsContract,
  streams: [{ ...runStream, resume: { lastEventId: true, meaning: 'after' as const, provenance: place() } }],
};
const sentinel = {
  ...runsContract,
  streams: [{ ...runStream, sentinel: { value: '[DONE]', provenance: place() } }],
};
const done = { type: 'step', text: '[DONE]' };
const end = event(2, 'end', 'SUCCESS');
const start = event(1, 'start', 'RUNNING');
const ended = read('SUCCESS', {}, { at: [60, 65] });
const span = { at: [20, 90] } as const;

checkLaws(streamEndsWithClosingEvent, {
  letsPass: [
    { title: 'a last line', contract: sentinel, records: [created(), streamed([start, end, done]), ended] },
    {
      title: 'a reader who left before the last line',
      contract: sentinel,
      records: [created(), streamed([start, end], { end: 'left' }), ended],
    },
    {
      title: 'a last line of nobody',
      records: [created(), streamed([start, end, done, done]), ended],
    },
    { title: 'a closing event', records: [created(), streamed([start, event(2, 'end', 'SUCCESS')]), ended] },
    {
      title: 'a stream that stays open behind it',
      records: [created(), streamed([start, event(2, 'end', 'SUCCESS')], { end: 'left' }), ended],
    },
    { title: 'a run that goes on', shows: 'nothing', records: [created(), streamed([start], span), read('RUNNING')] },
    { title: 'a reader who came late', shows: 'nothing', records: [created(), streamed([], span), ended] },
    {
      title: 'silence for less than patience',
      shows: 'nothing',
      ...patient,
      records: [created(), streamed([start], { ...span, end: 'left' }), ended],
    },
    {
      title: 'a stream that still tells something',
      shows: 'nothing',
      ...patient,
      records: [
        created(),
        streamed([start, event(2, 'step', 'RUNNING', {}, { at: 150 })], { at: [20, 200], end: 'left' }),
        ended,
      ],
    },
    {
      title: 'silence before a reader who reads slowly on purpose',
      shows: 'nothing',
      ...patient,
      records: [created(), streamed([start], { at: [20, 200], end: 'left', step: 'reader-slow' }), ended],
    },
    {
      title: 'a broken connection',
      shows: 'nothing',
      records: [created(), streamed([start], { ...span, end: 'reset' }), ended],
    },
    {
      title: 'closed early where it can be resumed',
      shows: 'nothing',
      contract: resumable,
      records: [created(), streamed([start], { at: [20, 50] }), ended],
    },
    {
      title: 'events without a state, opened after the end',
      shows: 'nothing',
      records: [created(), streamed([{ type: 'step', data: {} }], { at: [70, 90] }), ended],
    },
  ],
  catches: [
    {
      title: 'no last line',
      kind: 'sentinel-missing',
      contract: sentinel,
      records: [created(), streamed([start, end]), ended],
    },
    {
      title: 'the last line twice',
      kind: 'sentinel-again',
      contract: sentinel,
      records: [created(), streamed([start, end, done, done]), ended],
    },
    {
      title: 'closed without it',
      kind: 'no-closing-event',
      named: ['s2', 'x3'],
      records: [created(), streamed([start], span), ended],
    },
    {
      title: 'closed early',
      kind: 'no-closing-event',
      records: [created(), streamed([start], { at: [20, 50] }), ended],
    },
    {
      title: 'no event at all, open before the end',
      kind: 'no-closing-event',
      records: [created(), streamed([], span), read('RUNNING', {}, { at: [30, 35] }), ended],
    },
    {
      title: 'silence',
      kind: 'no-closing-event',
      ...patient,
      records: [created(), streamed([start], { at: [20, 200], end: 'left' }), ended],
    },
    {
      title: 'closed behind the end, where it can be resumed',
      kind: 'no-closing-event',
      contract: resumable,
      records: [created(), streamed([start], span), ended],
    },
  ],
});
