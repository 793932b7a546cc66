import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { streamHeedsAccept } from './stream-heeds-accept.ts';

const contract = { ...runsContract, streams: [{ ...runStream, provenance: place() }] };
const asked = { operation: 'streamRun', parameters: { 'path.runId': 'r1' } };
const eventStream = [['content-type', 'text/event-stream; charset=utf-8']] as const;
const any = streamed([event(1, 'start', 'RUNNING')], { step: 'accept-any' });

checkLaws(
  streamHeedsAccept,
  {
    letsPass: [
      { title: 'a stream for who takes anything', records: [any, { ...asked, step: 'head', headers: eventStream }] },
      { title: 'a refusal of JSON', records: [any, { ...asked, step: 'accept-other', status: 406 }] },
      { title: 'JSON where JSON is asked for', records: [any, { ...asked, step: 'accept-other', json: [] }] },
      {
        title: 'a stream for who says nothing',
        records: [streamed([event(1, 'start', 'RUNNING')], { step: 'accept-none' })],
      },
      { title: 'HEAD refused', records: [any, { ...asked, step: 'head', status: 405 }] },
      { title: 'other requests', shows: 'nothing', records: [{ ...asked, step: 'poll', status: 500 }] },
    ],
    catches: [
      {
        title: 'anything refused',
        kind: 'any-refused',
        named: ['x1'],
        records: [{ ...asked, step: 'accept-any', status: 406 }],
      },
      {
        title: 'nothing said, refused',
        kind: 'any-refused',
        records: [{ ...asked, step: 'accept-none', status: 406 }],
      },
      {
        title: 'nothing said, crashed',
        kind: 'accept-crashes',
        records: [{ ...asked, step: 'accept-none', status: 500 }],
      },
      { title: 'a crash', kind: 'accept-crashes', records: [any, { ...asked, step: 'accept-other', status: 500 }] },
      {
        title: 'another media type for HEAD',
        kind: 'head-differs',
        records: [any, { ...asked, step: 'head', headers: [['content-type', 'text/html']] }],
      },
    ],
  },
  contract,
);
