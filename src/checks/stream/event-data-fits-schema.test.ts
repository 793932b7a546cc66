import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { eventDataFitsSchema } from './event-data-fits-schema.ts';

const contract = {
  ...runsContract,
  schemas: {
    ...runsContract.schemas,
    Step: { type: 'object', required: ['count'], properties: { count: { type: 'integer' } } },
  },
  streams: [
    {
      ...runStream,
      events: runStream.events.map((one) =>
        one.type === 'step' ? { ...one, schema: 'Step', provenance: place() } : one,
      ),
    },
  ],
};
const step = (count: number | string) => event(1, 'step', 'RUNNING', { count });

checkLaws(
  eventDataFitsSchema,
  {
    letsPass: [
      { title: 'data that fits', records: [streamed([step(1), event(2, 'end', 'SUCCESS')])] },
      { title: 'other types', shows: 'nothing', records: [streamed([event(2, 'end', 'SUCCESS')])] },
      { title: 'data that is no JSON', shows: 'nothing', records: [streamed([{ type: 'step', text: 'one' }])] },
    ],
    catches: [
      {
        title: 'a wrong type',
        kind: 'schema-type',
        pointer: '/count',
        named: ['s1'],
        records: [streamed([step('one')])],
      },
      { title: 'a missing member', kind: 'schema-required', records: [streamed([event(1, 'step', 'RUNNING')])] },
    ],
  },
  contract,
);
