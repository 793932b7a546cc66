import type { JsonSchema } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { streamed } from '../testing/run-sketches.ts';
import { place, runStream, runsContract } from '../testing/runs-contract.ts';
import { frameFitsItemSchema } from './frame-fits-item-schema.ts';

const text = (contentSchema: JsonSchema): JsonSchema => ({
  type: 'string',
  contentMediaType: 'application/json',
  contentSchema,
});
const branch = (name: string, data: JsonSchema): JsonSchema => ({
  type: 'object',
  required: ['event', 'data'],
  properties: { event: { const: name }, data: text(data) },
});
const started: JsonSchema = { type: 'object', required: ['runId'], properties: { runId: { type: 'string' } } };
const step: JsonSchema = { type: 'object', required: ['text'], properties: { text: { type: 'string' } } };

const withItem = (schema: JsonSchema) => ({
  ...runsContract,
  schemas: { ...runsContract.schemas, Frame: schema, Started: started },
  streams: [{ ...runStream, item: { schema: 'Frame', provenance: place() } }],
});
const kinds = withItem({ oneOf: [branch('start', { $ref: '#/$defs/Started' }), branch('step', step)] });
const parsed = withItem({ type: 'object', properties: { data: { $ref: '#/$defs/Started' } } });
const start = { type: 'start', data: { runId: 'r1', more: 1 } };

checkLaws(
  frameFitsItemSchema,
  {
    letsPass: [
      { title: 'frames of two kinds', records: [streamed([start, { type: 'step', data: { text: 'x' } }])] },
      { title: 'data described as JSON', contract: parsed, records: [streamed([start])] },
      {
        title: 'a heartbeat, a sentinel and a name of nobody',
        records: [
          streamed([start, { type: 'keepalive', text: 'null' }, { text: '[DONE]' }, { type: 'title', data: { a: 1 } }]),
        ],
      },
    ],
    catches: [
      {
        title: 'JSON of another kind in the text',
        kind: 'frame-does-not-fit',
        named: ['s1'],
        records: [streamed([{ type: 'start', data: { text: 'x' } }])],
      },
      { title: 'text that is no JSON', kind: 'frame-does-not-fit', records: [streamed([{ type: 'step', text: '{' }])] },
      {
        title: 'JSON that does not fit',
        kind: 'frame-does-not-fit',
        contract: parsed,
        pointer: '/data/runId',
        records: [streamed([{ type: 'start', data: { runId: 1 } }])],
      },
    ],
  },
  kinds,
);
