import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { streamIsEventStream } from './stream-is-event-stream.ts';

const opened = { operation: 'streamRun', step: 'stream', parameters: { 'path.runId': 'r1' } };

checkLaws(streamIsEventStream, {
  letsPass: [
    { title: 'an event stream', records: [streamed([event(1, 'start', 'RUNNING')])] },
    {
      title: 'parameters and capitals',
      records: [streamed([], { headers: [['Content-Type', 'Text/Event-Stream; charset=utf-8']] })],
    },
    { title: 'a refusal', shows: 'nothing', records: [{ ...opened, status: 404, json: {} }] },
    { title: 'no content', shows: 'nothing', records: [{ ...opened, status: 204 }] },
    { title: 'no answer', shows: 'nothing', records: [{ ...opened, failure: 'timeout' }] },
    { title: 'a probe without credential', shows: 'nothing', records: [{ ...opened, json: {}, credential: 'none' }] },
  ],
  catches: [
    { title: 'JSON', kind: 'not-an-event-stream', named: ['x1'], records: [{ ...opened, json: [] }] },
    {
      title: 'plain text',
      kind: 'not-an-event-stream',
      records: [{ ...opened, text: 'data: 1\n\n', headers: [['content-type', 'text/plain']] }],
    },
    { title: 'no media type', kind: 'no-media-type', records: [{ ...opened, text: 'data: 1\n\n', headers: [] }] },
  ],
});
