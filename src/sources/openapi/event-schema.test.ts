import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { printOpenapi } from '../index.ts';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

const text = { type: 'string' };
const chunk = { type: 'object', required: ['delta'], properties: { id: text, delta: text } };
const frame = {
  type: 'object',
  required: ['data'],
  properties: { event: text, data: { $ref: '#/components/schemas/Chunk' } },
};

function streamOf(schema: Json, version = '3.1.0', beside: { readonly [type: string]: Json } = {}): string {
  const content = { ...beside, 'text/event-stream': { schema } };
  const get = { operationId: 'follow', responses: { 200: { description: 'Events', content } } };
  return openapiOf({ paths: { '/events': { get } }, components: { schemas: { Chunk: chunk, Frame: frame } } }, version);
}
const media = async (document: string) =>
  (await readText(document, 'a.json')).operations[0]?.responses[0]?.content.at(-1);

describe('a schema beside text/event-stream before OpenAPI 3.2', () => {
  test.each([
    ['JSON in data', { $ref: '#/components/schemas/Chunk' }, '#/$defs/Chunk'],
    ['one of several', { oneOf: [{ $ref: '#/components/schemas/Chunk' }, chunk] }, undefined],
    ['all of several', { allOf: [{ $ref: '#/components/schemas/Chunk' }, { type: 'object' }] }, undefined],
  ])('%s is the schema of the data of each event, inferred', async (_, schema, reference) => {
    const contract = await readText(streamOf(schema), 'a.json');
    const id = 'follow 200 text/event-stream item';
    expect(contract.operations[0]?.responses[0]?.content[0]).toMatchObject({ itemSchema: id });
    expect(contract.operations[0]?.responses[0]?.content[0]?.schema).toBeUndefined();
    const data = {
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: { ...(reference === undefined ? {} : { $ref: reference }) },
    };
    expect(contract.schemas[id]).toMatchObject({ type: 'object', properties: { data } });
    expect(contract.origins[`${id}#`]).toMatchObject([
      { known: 'inferred', pointer: expect.stringMatching(/schema$/) },
    ]);
    expect(noticed(contract)).toEqual([expect.stringMatching(/^note event-schema-guessed \d+$/)]);
    expect(contract.schemas['follow 200 text/event-stream']).toBeUndefined();
  });

  test.each([
    ['by name', { $ref: '#/components/schemas/Frame' }, { $ref: '#/$defs/Frame' }],
    ['in place', { type: 'object', properties: { data: text } }, { properties: { data: text } }],
  ])('a frame %s is the schema of each event', async (_, schema, expected) => {
    const contract = await readText(streamOf(schema, '3.0.3'), 'a.json');
    expect(contract.schemas['follow 200 text/event-stream item']).toMatchObject(expected);
    expect(noticed(contract)).toEqual([expect.stringMatching(/event-schema-guessed/)]);
  });

  test.each([
    ['a list', { type: 'array', items: chunk }],
    ['what may be a frame or JSON', { type: 'object', properties: { data: { type: 'object' }, id: text } }],
    ['frame and JSON', { oneOf: [{ $ref: '#/components/schemas/Chunk' }, { $ref: '#/components/schemas/Frame' }] }],
    ['fields and more', { type: 'object', properties: { data: text, event: text, seq: { type: 'integer' } } }],
    ['a circle', { $ref: '#/paths/~1events/get/responses/200/content/text~1event-stream/schema' }],
  ])('%s is left alone, and that is said', async (_, schema) => {
    const document = streamOf(schema);
    expect((await media(document))?.itemSchema).toBeUndefined();
    expect(noticed(await readText(document, 'a.json')).join()).toMatch(/event-schema-not-read/);
  });

  test('the schema of another media type, and one of OpenAPI 3.2, are left alone', async () => {
    const schema = { $ref: '#/components/schemas/Chunk' };
    expect(await media(streamOf(schema, '3.1.0', { 'application/json': { schema } }))).toMatchObject({
      schema: 'Chunk',
    });
    expect(await media(streamOf(schema, '3.2.0'))).toMatchObject({ schema: 'Chunk' });
  });

  test('text says nothing of events, and needs no word', async () => {
    expect(noticed(await readText(streamOf(text), 'a.json'))).toEqual([]);
  });

  test.each([[{ $ref: '#/components/schemas/Chunk' }], [chunk], [frame]])(
    'printed and read again it is the same',
    async (schema) => {
      const contract = await readText(streamOf(schema), 'a.json');
      const { documents: _, findings: __, ...again } = await readText(printOpenapi(contract), 'b.json');
      const { documents: ___, findings: ____, ...first } = contract;
      expect(again).toEqual(first);
    },
  );
});
