import { expect, it } from 'vitest';
import { checkLaws, judged } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { streamIsWellFramed } from './stream-is-well-framed.ts';

const one = [event(1, 'start', 'RUNNING')];
const two = '{"runId":"r1"}\n{"runId":"r1"}';

checkLaws(streamIsWellFramed, {
  letsPass: [
    { title: 'whole frames', records: [streamed(one)] },
    { title: 'an event without data', records: [streamed(one, { framing: ['event-without-data'] })] },
    { title: 'one JSON text on several lines', records: [streamed([{ type: 'step', text: '{\n"runId":\n"r1"}' }])] },
    { title: 'several lines of text', records: [streamed([{ type: 'step', text: 'one\ntwo' }])] },
    {
      title: 'an unfinished event where we left',
      records: [streamed(one, { framing: ['unfinished-event'], end: 'left' })],
    },
    {
      title: 'an unfinished event in a broken connection',
      records: [streamed(one, { framing: ['unfinished-event'], end: 'reset' })],
    },
    { title: 'nothing', shows: 'nothing', records: [streamed([])] },
  ],
  catches: [
    {
      title: 'an unfinished event',
      kind: 'unfinished-event',
      named: ['s1'],
      records: [streamed(one, { framing: ['unfinished-event'] })],
    },
    { title: 'Latin-1', kind: 'invalid-utf8', records: [streamed(one, { framing: ['invalid-utf8'] })] },
    { title: 'NUL in an id', kind: 'nul-in-id', records: [streamed(one, { framing: ['nul-in-id'] })] },
    {
      title: 'a byte order mark inside',
      kind: 'byte-order-mark',
      records: [streamed(one, { framing: ['byte-order-mark'], end: 'left' })],
    },
    {
      title: 'two events that ran together',
      kind: 'missing-blank-line',
      records: [streamed([{ type: 'step', text: two }])],
    },
    {
      title: 'an unknown field, as a note',
      kind: 'unknown-field',
      records: [streamed(one, { framing: ['unknown-field'] })],
    },
    { title: 'a bad retry, as a note', kind: 'bad-retry', records: [streamed(one, { framing: ['bad-retry'] })] },
  ],
});

it('only notes what loses no event', () => {
  const requirements = streamIsWellFramed.requirements(runsContract);
  const story = tell({
    records: [streamed(one, { framing: ['unknown-field'] })],
    case: { requirements: requirements.map(({ id }) => id) },
  });
  expect(requirements.map(({ level }) => level)).toEqual(['MUST', 'INFO']);
  expect(judged(streamIsWellFramed, story, runsContract).map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
});
