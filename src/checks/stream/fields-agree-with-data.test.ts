import type { Json } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { fieldsAgreeWithData } from './fields-agree-with-data.ts';

const contract = {
  ...runsContract,
  streams: [
    {
      ...runStream,
      envelope: { type: 'data:type', sequence: 'data:seq' } as const,
      repeatedInFields: { provenance: place() },
    },
  ],
};
const frame = (id: number | undefined, type: string | undefined, data: Json) => ({
  ...(id === undefined ? {} : { id }),
  ...(type === undefined ? {} : { type }),
  data,
});

checkLaws(
  fieldsAgreeWithData,
  {
    letsPass: [
      { title: 'both the same', records: [streamed([frame(1, 'start', { seq: 1, type: 'start' })])] },
      { title: 'data without a number', records: [streamed([frame(1, 'start', { type: 'start' })])] },
      { title: 'an unknown type', shows: 'nothing', records: [streamed([frame(7, 'x', { seq: 1, type: 'y' })])] },
    ],
    catches: [
      {
        title: 'another type',
        kind: 'event-differs',
        records: [streamed([frame(1, 'step', { seq: 1, type: 'start' })])],
      },
      {
        title: 'another number',
        kind: 'id-differs',
        records: [streamed([frame(2, 'start', { seq: 1, type: 'start' })])],
      },
      {
        title: 'no field',
        kind: 'event-differs',
        records: [streamed([frame(1, undefined, { seq: 1, type: 'start' })])],
      },
      {
        title: 'no id',
        kind: 'id-differs',
        records: [streamed([frame(undefined, 'start', { seq: 1, type: 'start' })])],
      },
    ],
  },
  contract,
);
