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

test('x-fern-pagination and x-scalar-pagination may stand at the root', async () => {
  const schema = page;
  const fern = { 'x-fern-pagination': { offset: '$request.page', results: '$response.items' } };
  const scalar = {
    'x-scalar-pagination': [
      { name: 'other', type: 'offset', request: {}, response: {} },
      { name: 'tokens', type: 'cursor', request: { c: { type: 'cursor', param: 'cursor' } }, response: {} },
    ],
  };
  const parameters = [query('cursor'), query('page')];
  const { pagination: ferns } = await behaviours({
    ...listing(parameters, schema, { 'x-fern-pagination': true }),
    ...fern,
  });
  expect(ferns).toMatchObject([{ style: 'page', page: { parameter: 'page' }, provenance: { known: 'stated' } }]);
  const { pagination: scalars } = await behaviours({
    ...listing(parameters, schema, { 'x-scalar-pagination': 'tokens' }),
    ...scalar,
  });
  expect(scalars).toMatchObject([{ style: 'token', cursor: { parameter: 'cursor' }, provenance: { known: 'stated' } }]);
});

test('x-stainless-pagination-property names parameters and members by their purpose', async () => {
  const purpose = (word: string, type = 'string') => ({ type, 'x-stainless-pagination-property': { purpose: word } });
  const { pagination } = await behaviours(
    listing([query('from_here', purpose('next_cursor_param'))], {
      type: 'object',
      properties: { stuff: { ...list, ...purpose('items', 'array') }, go_on: purpose('next_cursor_field') },
    }),
  );
  expect(pagination).toMatchObject([
    { style: 'token', items: 'stuff', cursor: { parameter: 'from_here', from: 'body:go_on' } },
  ]);
});

test('a Link header pages a list that nothing else turns', async () => {
  const { pagination } = await behaviours({
    paths: {
      '/runs': {
        get: {
          responses: {
            200: {
              description: 'Fine',
              headers: { link: { schema: { type: 'string' } } },
              content: { 'application/json': { schema: list } },
            },
          },
        },
      },
    },
  });
  expect(pagination).toMatchObject([{ style: 'link', link: { from: 'header' }, provenance: { known: 'inferred' } }]);
});

const oneRun = (status: Json, more: { readonly [member: string]: Json } = {}) => {
  const run = { type: 'object', properties: { id: { type: 'string' }, status } };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return {
    paths: {
      '/runs': { post: { operationId: 'start', ...answer(run) } },
      '/runs/{id}': { get: { operationId: 'look', parameters: [id], ...answer(run), ...more } },
    },
  };
};

test('x-speakeasy-polling states at which states a thing is done', async () => {
  const polling = [
    {
      name: 'WaitForCompleted',
      successCriteria: [{ condition: '$statusCode == 200' }, { condition: '$response.body#/status == "ok"' }],
      failureCriteria: [{ condition: "$response.body#/status == 'broken'" }],
    },
  ];
  const { lifecycles } = await behaviours(
    oneRun({ enum: ['todo', 'running', 'ok', 'broken'] }, { 'x-speakeasy-polling': polling }),
  );
  expect(lifecycles[0]?.states.map(({ name, kind, provenance }) => `${name} ${kind} ${provenance.known}`)).toEqual([
    'todo transitional inferred',
    'running transitional inferred',
    'ok terminal stated',
    'broken terminal stated',
  ]);
  expect(lifecycles[0]?.provenance.known).toBe('stated');
});

test('an enum that its vendor calls open still shows states', async () => {
  const status = { type: 'string', enum: ['queued', 'done'], 'x-ms-enum': { name: 'S', modelAsString: true } };
  const contract = await behaviours(oneRun(status));
  expect(contract.lifecycles[0]?.states.map(({ name }) => name)).toEqual(['queued', 'done']);
  expect(JSON.stringify(contract.schemas)).not.toContain('"enum"');
});

test('a link from what makes a thing to what reads it states the resource', async () => {
  const links = { look: { operationId: 'lookUp', parameters: { key: '$response.body#/made/key' } } };
  const made = { type: 'object', properties: { made: { type: 'object', properties: { key: { type: 'string' } } } } };
  const key = { name: 'key', in: 'path', required: true, schema: { type: 'string' } };
  const { resources } = await behaviours({
    paths: {
      '/begin': {
        post: {
          operationId: 'begin',
          responses: { 201: { description: 'made', links, content: { 'application/json': { schema: made } } } },
        },
      },
      '/things/{key}': { get: { operationId: 'lookUp', parameters: [key], ...answer({ type: 'object' }) } },
    },
  });
  expect(resources).toMatchObject([
    { name: 'thing', id: 'made.key', create: 'begin', read: 'lookUp', provenance: { known: 'stated' } },
  ]);
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

test('kinds of events by itemSchema, with the one that ends the stream, and the terminator of x-fern-streaming', async () => {
  const kind = (name: string, more: { readonly [member: string]: Json } = {}) => ({
    type: 'object',
    properties: { event: { const: name }, data: { type: 'string' } },
    ...more,
  });
  const itemSchema = { oneOf: [kind('delta'), kind('done', { 'x-ms-sse-terminal-event': true })] };
  const { streams } = await behaviours(
    {
      paths: {
        '/chat': {
          post: {
            'x-fern-streaming': { format: 'sse', terminator: '[END]' },
            ...answer(true, 'text/event-stream', { itemSchema }),
          },
        },
      },
    },
    '3.2.0',
  );
  expect(streams).toMatchObject([
    {
      envelope: { type: 'field:event' },
      events: [
        { type: 'delta', role: 'any' },
        { type: 'done', role: 'closes' },
      ],
      sentinel: { value: '[END]', provenance: { known: 'stated' } },
    },
  ]);
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
