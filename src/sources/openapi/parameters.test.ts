import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

const responses = { 200: { description: 'Fine' } };

async function parametersOf(parameters: Json, shared: Json = [], path = '/a/{id}') {
  const contract = await readText(
    openapiOf({ paths: { [path]: { parameters: shared, get: { operationId: 'getA', parameters, responses } } } }),
  );
  return {
    parameters: contract.operations[0]?.parameters ?? [],
    schemas: contract.schemas,
    noticed: noticed(contract),
  };
}

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

describe('parameters', () => {
  test('have the defaults of their place', async () => {
    const { parameters } = await parametersOf([
      id,
      { name: 'q', in: 'query', schema: {} },
      { name: 'h', in: 'header', schema: {} },
      { name: 'c', in: 'cookie', schema: {} },
    ]);
    expect(parameters).toMatchObject([
      { name: 'id', style: 'simple', explode: false, required: true },
      { name: 'q', style: 'form', explode: true, required: false },
      { name: 'h', style: 'simple', explode: false, required: false },
      { name: 'c', style: 'form', explode: true, required: false },
    ]);
  });

  test('say what the document says', async () => {
    const written = {
      name: 'q',
      in: 'query',
      required: true,
      style: 'deepObject',
      explode: false,
      allowReserved: true,
      deprecated: true,
      example: 7,
      schema: {},
    };
    expect((await parametersOf([id, written])).parameters[1]).toMatchObject({
      required: true,
      style: 'deepObject',
      explode: false,
      allowReserved: true,
      deprecated: true,
      examples: [7],
      schema: 'getA query.q',
    });
  });

  test('may have a media type in place of a style', async () => {
    const { parameters, schemas } = await parametersOf([
      id,
      { name: 'q', in: 'query', content: { 'application/JSON': { schema: { type: 'array' } } } },
    ]);
    expect(parameters[1]).toMatchObject({ mediaType: 'application/json', schema: 'getA query.q' });
    expect(schemas['getA query.q']).toEqual({ type: 'array' });
  });

  test('of the path item count unless the operation has its own', async () => {
    const { parameters } = await parametersOf(
      [{ name: 'q', in: 'query', schema: { type: 'integer' } }],
      [id, { name: 'q', in: 'query', schema: {} }],
    );
    expect(parameters.map(({ name, schema }) => [name, schema])).toEqual([
      ['q', 'getA query.q'],
      ['id', '/a/{id} path.id'],
    ]);
  });

  test('that OpenAPI says to ignore are ignored', async () => {
    const { parameters } = await parametersOf([id, { name: 'Authorization', in: 'header', schema: {} }]);
    expect(parameters.map(({ name }) => name)).toEqual(['id']);
  });

  test('that only the path shows are guessed, and the guess is called one', async () => {
    const { parameters, schemas, noticed } = await parametersOf([]);
    expect(parameters).toMatchObject([{ name: 'id', in: 'path', required: true, provenance: [{ known: 'inferred' }] }]);
    expect(schemas['getA path.id']).toBe(true);
    expect(noticed).toEqual(['warning undeclared-path-parameter 10']);
  });

  test.each([
    ['one that the path lacks', [id, { ...id, name: 'other' }], 'warning parameter-not-in-path', 1],
    ['the same one twice', [id, id], 'warning duplicate-parameter', 1],
    ['no name', [id, { in: 'query', schema: {} }], 'error malformed-parameter', 1],
    ['an unknown place', [id, { name: 'b', in: 'body', schema: {} }], 'error malformed-parameter', 1],
    ['an unknown style', [id, { name: 'q', in: 'query', style: 'simple', schema: {} }], 'warning unknown-style', 2],
    ['no schema', [id, { name: 'q', in: 'query' }], undefined, 2],
  ])('with %s', async (_, written, finding, count) => {
    const { parameters, noticed } = await parametersOf(written);
    expect(parameters).toHaveLength(count);
    expect(noticed).toEqual(finding === undefined ? [] : [expect.stringContaining(finding)]);
  });

  test('that are the whole query string as a form are parameters of their own', async () => {
    const schema = {
      type: 'object',
      required: ['q'],
      properties: { q: { type: 'string' }, size: { type: 'integer', maximum: 9 } },
    };
    const whole = {
      name: 'all',
      in: 'querystring',
      content: { 'application/x-www-form-urlencoded': { schema } },
    };
    const { parameters, schemas, noticed: found } = await parametersOf([id, whole]);
    expect(parameters.slice(1)).toMatchObject([
      { name: 'q', in: 'query', required: true, style: 'form' },
      { name: 'size', in: 'query', required: false },
    ]);
    expect(schemas[parameters[2]?.schema ?? '']).toEqual({ type: 'integer', maximum: 9 });
    expect(found).toEqual([]);
  });

  test('that are the whole query string as something else are named', async () => {
    const whole = { name: 'all', in: 'querystring', content: { 'application/json': { schema: { type: 'object' } } } };
    const { parameters, noticed: found } = await parametersOf([id, whole]);
    expect(parameters).toHaveLength(1);
    expect(found).toEqual([expect.stringMatching(/^error querystring-not-read/)]);
  });
});
