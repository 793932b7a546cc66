import { expect, test } from 'vitest';
import type { Json } from '../model/index.ts';
import { readDocuments } from '../sources/index.ts';
import { inferBehaviours } from './infer-behaviours.ts';

const json = (schema: Json): Json => ({
  type: 'string',
  contentMediaType: 'application/json',
  contentSchema: schema,
});

async function streamOf(itemSchema: Json, schemas: { readonly [id: string]: Json } = {}) {
  const document = {
    openapi: '3.2.0',
    info: { title: 'T', version: '1' },
    components: { schemas },
    paths: {
      '/runs/{id}/events': {
        get: {
          operationId: 'follow',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'Fine', content: { 'text/event-stream': { itemSchema } } } },
        },
      },
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const contract = inferBehaviours(await readDocuments([{ name: 'api.json', bytes }]));
  return { contract, stream: contract.streams[0] };
}

test('itemSchema is what every frame is held to, and is as sure as the document', async () => {
  const { contract, stream } = await streamOf({ type: 'object', properties: { data: json({ type: 'object' }) } });
  expect(stream?.item?.provenance).toMatchObject({ document: 'api.json', known: 'stated' });
  expect(contract.schemas).toHaveProperty([stream?.item?.schema ?? '']);
});

test('kinds of events show by the constants of their field, or of a member of their data', async () => {
  const branch = (name: string): Json => ({
    type: 'object',
    properties: { event: { const: name }, data: json({ type: 'object' }) },
  });
  const { stream: byField } = await streamOf({ oneOf: [branch('start'), branch('end')] });
  expect(byField?.events.map(({ type }) => type)).toEqual(['start', 'end']);

  const kind = (name: string): Json => ({ type: 'object', properties: { type: { const: name }, seq: {} } });
  const kinds = { Kinds: { oneOf: [kind('start'), kind('end')] } };
  const item = { type: 'object', properties: { data: json({ $ref: '#/components/schemas/Kinds' }) } };
  const { stream: byData } = await streamOf(item, kinds);
  expect(byData).toMatchObject({ envelope: { type: 'data:type', sequence: 'data:seq' } });
  expect(byData?.events.map(({ type }) => type)).toEqual(['start', 'end']);
});
