import { describe, expect, test } from 'vitest';
import type { Json } from '../model/index.ts';
import { readDocuments } from '../sources/index.ts';
import { inferBehaviours } from './infer-behaviours.ts';

async function behaviours(parts: { readonly [member: string]: Json }, version = '3.1.0') {
  const text = JSON.stringify({ openapi: version, info: { title: 'T', version: '1' }, ...parts });
  return inferBehaviours(await readDocuments([{ name: 'api.json', bytes: new TextEncoder().encode(text) }]));
}

const query = (name: string, schema: Json = { type: 'string' }) => ({ name, in: 'query', schema });
const answer = (schema: Json, type = 'application/json', more: { readonly [member: string]: Json } = {}) => ({
  responses: { 200: { description: 'Fine', content: { [type]: { schema, ...more } } } },
});
const list = {
  type: 'array',
  items: { type: 'object', properties: { id: { type: 'string' }, status: { type: 'string' } } },
};
const page = { type: 'object', properties: { items: list, next_cursor: { type: ['string', 'null'] } } };
const listing = (parameters: Json, schema: Json, more: { readonly [member: string]: Json } = {}) => ({
  paths: { '/runs': { get: { operationId: 'listRuns', parameters, ...answer(schema), ...more } } },
});

describe('paging', () => {
  test.each([
    [
      'page and size',
      [query('page', { type: 'integer', minimum: 1 }), query('pageSize', { type: 'integer', maximum: 50, default: 5 })],
      list,
      { style: 'page', items: '', itemId: 'id', size: { max: 50, default: 5 }, page: { first: 1 } },
    ],
    ['limit and offset', [query('limit'), query('offset')], list, { style: 'offset', offset: { parameter: 'offset' } }],
    [
      'a cursor that the answer names',
      [query('limit'), query('cursor')],
      page,
      { style: 'token', items: 'items', cursor: { from: 'body:next_cursor' } },
    ],
    [
      'before',
      [query('limit'), query('before')],
      list,
      { style: 'cursor', cursor: { direction: 'backward', from: 'unknown' } },
    ],
  ])('%s: inferred', async (_, parameters, schema, expected) => {
    const { pagination } = await behaviours(listing(parameters, schema));
    expect(pagination).toMatchObject([{ ...expected, provenance: { known: 'inferred' } }]);
  });

  test('a list without a way to go on is not paged', async () => {
    expect((await behaviours(listing([query('limit')], list))).pagination).toEqual([]);
  });

  test.each([
    [
      'x-speakeasy-pagination',
      {
        type: 'cursor',
        inputs: [{ name: 'cursor', in: 'parameters', type: 'cursor' }],
        outputs: { results: '$.items', nextCursor: '$.next_cursor' },
      },
      { style: 'token', items: 'items', cursor: { parameter: 'cursor', from: 'body:next_cursor' } },
    ],
    [
      'x-fern-pagination',
      { offset: '$request.page', results: '$response.items' },
      { style: 'page', items: 'items', page: { parameter: 'page' } },
    ],
    [
      'x-scalar-pagination',
      {
        type: 'cursor',
        request: { c: { type: 'cursor', param: 'cursor' } },
        response: { a: { type: 'items', path: 'items' }, b: { type: 'cursor', path: 'next_cursor' } },
      },
      { style: 'token', cursor: { from: 'body:next_cursor' } },
    ],
    [
      'x-ms-pageable',
      { itemName: 'items', nextLinkName: 'next' },
      { style: 'link', items: 'items', link: { from: 'body:next' } },
    ],
  ])('%s is stated', async (name, value, expected) => {
    const { pagination } = await behaviours(listing([query('cursor'), query('page')], page, { [name]: value as Json }));
    expect(pagination).toMatchObject([{ ...expected, provenance: { known: 'stated' } }]);
  });
});

test('states of a resource, by usual words', async () => {
  const run = {
    type: 'object',
    properties: { id: { type: 'string' }, status: { enum: ['queued', 'running', 'paused', 'done'] } },
  };
  const { lifecycles } = await behaviours({
    paths: {
      '/runs': { post: answer(run) },
      '/runs/{id}': {
        get: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], ...answer(run) },
      },
    },
  });
  expect(lifecycles[0]?.states.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'queued initial',
    'running transitional',
    'paused waiting',
    'done terminal',
  ]);
  expect(lifecycles[0]?.transitions.some(({ from }) => from === 'done')).toBe(false);
  expect(lifecycles[0]?.provenance.known).toBe('inferred');
});

test('an event stream with its envelope, resume parameter, end and sentinel', async () => {
  const data = {
    type: 'object',
    properties: { seq: { type: 'integer' }, type: { enum: ['a', 'b'] }, ts: { type: 'string' } },
  };
  const itemSchema = {
    type: 'object',
    properties: { data: { type: 'string', contentMediaType: 'application/json', contentSchema: data } },
  };
  const { streams } = await behaviours(
    {
      paths: {
        '/runs/{id}/events': {
          get: {
            parameters: [query('after_seq', { type: 'integer' })],
            ...answer(true, 'text/event-stream', { itemSchema, 'x-speakeasy-sse-sentinel': '[DONE]' }),
          },
        },
      },
    },
    '3.2.0',
  );
  expect(streams).toMatchObject([
    {
      envelope: { type: 'data:type', sequence: 'data:seq', time: 'data:ts' },
      events: [{ type: 'a' }, { type: 'b' }],
      resume: { parameter: 'after_seq', provenance: { known: 'inferred' } },
      sentinel: { value: '[DONE]', provenance: { known: 'stated' } },
    },
  ]);
});
