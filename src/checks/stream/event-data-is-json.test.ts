import { expect, it } from 'vitest';
import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { runStream, runsContract } from '../testing/runs-contract.ts';
import { eventDataIsJson } from './event-data-is-json.ts';

const sentinel = {
  ...runsContract,
  streams: [{ ...runStream, sentinel: { value: '[DONE]', provenance: runStream.provenance } }],
};
const enveloped = {
  ...runsContract,
  streams: [{ ...runStream, envelope: { type: 'data:type' as const } }],
};
const one = event(1, 'start', 'RUNNING');
const typed = { data: { type: 'start', runId: 'r1' } };

checkLaws(eventDataIsJson, {
  letsPass: [
    { title: 'JSON', records: [streamed([one])] },
    { title: 'JSON on several lines', records: [streamed([{ type: 'step', text: '{\n"a": 1\n}' }])] },
    { title: 'a heartbeat with any data', records: [streamed([one, { type: 'keepalive', text: 'ping' }])] },
    { title: 'a type that no document names', records: [streamed([one, { type: 'title', text: 'a title' }])] },
    { title: 'a sentinel', contract: sentinel, records: [streamed([one, { type: 'step', text: '[DONE]' }])] },
    {
      title: 'a heartbeat of words where types stand in the data',
      contract: enveloped,
      records: [streamed([typed, { text: 'ping' }])],
    },
    { title: 'events that ran together', shows: 'pass', records: [streamed([one, { type: 'step', text: '{}\n{}' }])] },
    { title: 'heartbeats only', shows: 'nothing', records: [streamed([{ type: 'keepalive', text: 'null' }])] },
  ],
  catches: [
    {
      title: 'plain text',
      kind: 'data-not-json',
      named: ['s1'],
      records: [streamed([one, { type: 'step', text: 'done' }])],
    },
    {
      title: 'an object that is none, where types stand in the data',
      kind: 'data-not-json',
      contract: enveloped,
      records: [streamed([typed, { text: "{ type: 'start' }" }])],
    },
    { title: 'a cut text', kind: 'data-not-json', records: [streamed([{ type: 'step', text: '{"runId":' }])] },
    {
      title: 'a sentinel that no document names',
      kind: 'data-not-json',
      records: [streamed([{ type: 'step', text: '[DONE]' }])],
    },
  ],
});

it('asks nothing where no document says that data is JSON', () => {
  const plain = { ...runStream, members: [], envelope: { type: 'field:event' as const } };
  expect(eventDataIsJson.requirements({ ...runsContract, streams: [plain] })).toEqual([]);
});
