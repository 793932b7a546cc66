import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventEnvelopeComplete } from './event-envelope-complete.ts';

const one = event(1, 'start', 'RUNNING');
const typed = {
  ...runsContract,
  streams: [{ ...runStream, envelope: { ...runStream.envelope, type: 'data:type' as const } }],
};
const guessed = {
  ...runsContract,
  streams: [{ ...runStream, members: [...runStream.members, { path: 'trace', provenance: place('inferred') }] }],
};
const formed = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      members: [
        { path: 'runId', form: 'text' as const, provenance: place() },
        { path: 'at', form: 'moment' as const, provenance: place() },
      ],
    },
  ],
};
/** Events of one kind, with nothing that tells kinds apart. */
const plain = { ...runsContract, streams: [{ ...runStream, events: [] }] };
const at = (moment: unknown) => event(1, 'start', 'RUNNING', { at: moment } as never);
const bare = { runId: 'r1', runStatus: 'RUNNING' };

checkLaws(eventEnvelopeComplete, {
  letsPass: [
    { title: 'whole envelopes', records: [streamed([one])] },
    { title: 'more members', records: [streamed([event(1, 'start', 'RUNNING', { extra: 1 })])] },
    { title: 'a member that is only inferred', contract: guessed, records: [streamed([one])] },
    { title: 'a heartbeat', records: [streamed([one, { type: 'keepalive', data: null }])] },
    { title: 'a type that no document names', records: [streamed([one, { type: 'title', data: {} }])] },
    { title: 'an explicit type message', records: [streamed([one, { type: 'message', data: {} }])] },
    { title: 'null as a value', records: [streamed([event(1, 'start', 'RUNNING', { runId: null })])] },
    { title: 'data that is no JSON', shows: 'pass', records: [streamed([one, { type: 'step', text: 'text' }])] },
    {
      title: 'events without a type, where no document speaks of types',
      contract: plain,
      records: [streamed([{ data: bare }])],
    },
    { title: 'nothing', shows: 'nothing', records: [streamed([])] },
    ...[
      '2026-03-01T10:00:00.123Z',
      '2026-03-01T10:00:00+02:00',
      '20260301T100000Z',
      '2026-03-01T10:00',
      '2026-W09-7',
    ].map((moment) => ({ title: `the moment ${moment}`, contract: formed, records: [streamed([at(moment)])] })),
  ],
  catches: [
    {
      title: 'a missing member',
      kind: 'member-missing',
      pointer: '/runStatus',
      named: ['s1'],
      records: [streamed([one, { type: 'step', data: { runId: 'r1' } }])],
    },
    { title: 'data that is no object', kind: 'member-missing', records: [streamed([{ type: 'step', data: 'text' }])] },
    ...[1_772_359_200, '1772359200', '1 March 2026', '2026-03-01T10:00:00 UTC', null].map((moment) => ({
      title: `the moment ${moment}`,
      kind: 'member-no-moment',
      pointer: '/at',
      contract: formed,
      records: [streamed([at(moment)])],
    })),
    {
      title: 'a number in place of a string',
      kind: 'member-no-text',
      contract: formed,
      records: [streamed([event(1, 'start', 'RUNNING', { runId: 5, at: '2026-03-01T10:00Z' })])],
    },
    { title: 'no event field', kind: 'type-missing', records: [streamed([one, { data: bare }])] },
    { title: 'no type in the data', kind: 'type-missing', contract: typed, records: [streamed([{ data: bare }])] },
  ],
});
