import type { Contract, Stream } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventPartsAreDocumented } from './event-parts-are-documented.ts';

/** An envelope inside the data: what stands beside it is not the payload's. */
const enveloped: Stream = {
  ...runStream,
  envelope: { type: 'data:type', sequence: 'data:seq', time: 'data:at' },
  members: ['type', 'seq', 'data'].map((path) => ({ path, provenance: place() })),
};
const contract: Contract = { ...runsContract, streams: [enveloped] };
const repeated: Contract = { ...contract, streams: [{ ...enveloped, repeatedInFields: { provenance: place() } }] };
const plain = { data: { type: 'start', seq: 1, data: { any: 'thing' } } };

checkLaws(
  eventPartsAreDocumented,
  {
    letsPass: [
      {
        title: 'what documents name',
        records: [streamed([plain, { data: { type: 'end', seq: 2, data: {}, at: 'now' } }])],
      },
      {
        title: 'fields that documents say repeat the data',
        contract: repeated,
        records: [streamed([{ ...plain, type: 'start', id: '1' }])],
      },
      { title: 'no events', shows: 'nothing', records: [streamed([])] },
    ],
    catches: [
      {
        title: 'a member beside the envelope',
        kind: 'undocumented-part',
        named: ['s1'],
        records: [streamed([{ data: { type: 'start', seq: 1, data: {}, ts: 'now' } }])],
      },
      { title: 'a field of the frame', kind: 'undocumented-part', records: [streamed([{ ...plain, id: '1' }])] },
    ],
  },
  contract,
);
