import type { Json, JsonObject } from '../../model/index.ts';
import { backParameter, type Dialect, positionParameter } from './dialect.ts';
import { colours } from './honest.ts';

/** The documents of one dialect, as plain data. */
export interface Description {
  /** OpenAPI 3.1. */
  readonly openapi: JsonObject;
  /** As a `suite.yaml`; every fact cites the OpenAPI document. */
  readonly profile: JsonObject;
}

/** Write down what a dialect does, so that the pipeline can be pointed at the server. */
export function describe(dialect: Dialect): Description {
  return { openapi: openapiOf(dialect), profile: profileOf(dialect) };
}

function openapiOf(dialect: Dialect): JsonObject {
  const base = dialect.scope === 'box' ? '/boxes/{box_id}/things' : '/things';
  const inBox: Json[] =
    dialect.scope === 'box' ? [{ ...parameter('box_id', { type: 'string' }, 'path'), required: true }] : [];
  const thing = { $ref: '#/components/schemas/Thing' };
  const boxes = {
    '/boxes': { post: { operationId: 'createBox', responses: { 201: answer({ $ref: '#/components/schemas/Box' }) } } },
    '/boxes/{box_id}': {
      get: {
        operationId: 'getBox',
        parameters: inBox,
        responses: { 200: answer({ $ref: '#/components/schemas/Box' }) },
      },
    },
  };
  return {
    openapi: '3.1.0',
    info: { title: `Things, paged by ${dialect.id}`, version: '1' },
    security: [{ key: [] }],
    paths: {
      ...(dialect.scope === 'box' ? boxes : {}),
      [base]: {
        post: {
          operationId: 'createThing',
          parameters: inBox,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/NewThing' } } },
          },
          responses: { 201: answer(thing), 400: { description: 'not a thing' } },
        },
        get: {
          operationId: 'listThings',
          parameters: [...inBox, ...listParameters(dialect)],
          responses: {
            200: answer(listSchema(dialect)),
            400: { description: 'not a list' },
            404: { description: 'none' },
          },
        },
      },
      [`${base}/{thing_id}`]: {
        get: {
          operationId: 'getThing',
          parameters: [...inBox, { ...parameter('thing_id', { type: 'string' }, 'path'), required: true }],
          responses: { 200: answer(thing), 404: { description: 'no such thing' } },
        },
        delete: {
          operationId: 'removeThing',
          parameters: [...inBox, { ...parameter('thing_id', { type: 'string' }, 'path'), required: true }],
          responses: { 204: { description: 'removed' }, 404: { description: 'no such thing' } },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      schemas: {
        Box: object({ box_id: { type: 'string' } }),
        NewThing: object({ name: { type: 'string' }, owner: { type: 'string' }, colour: { enum: [...colours] } }),
        Thing: object({
          id: { type: 'string' },
          name: { type: 'string' },
          owner: { type: 'string' },
          colour: { type: 'string' },
          created_at: { type: 'string', format: 'date-time' },
        }),
      },
    },
  };
}

function listParameters(dialect: Dialect): JsonObject[] {
  const { default: absent, max, over } = dialect.size;
  const back = backParameter(dialect);
  const type = dialect.style === 'page' || dialect.style === 'offset' ? 'integer' : 'string';
  return [
    parameter('limit', {
      type: 'integer',
      default: absent,
      ...(over === 'reject' ? { minimum: 1, maximum: max } : {}),
    }),
    parameter(positionParameter(dialect), { type }),
    ...(back === undefined ? [] : [parameter(back, { type: 'string' })]),
    parameter('colour', { type: 'string', enum: [...colours] }),
    parameter('owner', { type: 'string' }),
  ];
}

function listSchema({ items, total, next, back }: Dialect): JsonObject {
  const array = { type: 'array', items: { $ref: '#/components/schemas/Thing' } };
  const token = { type: ['string', 'null'] };
  const marks = { next: token, ...(back ? { prev: token } : {}) };
  if (items === '') return array;
  return {
    type: 'object',
    required: [items === 'things' ? 'things' : 'data', ...(total ? ['total'] : [])],
    properties: {
      ...(items === 'things' ? { things: array } : { data: object({ things: array }) }),
      ...(total ? { total: { type: 'integer' } } : {}),
      ...(next === 'next' ? marks : {}),
      ...(next === 'meta.next' ? { meta: { type: 'object', properties: marks } } : {}),
    },
  };
}

function profileOf(dialect: Dialect): JsonObject {
  const { style, size, items, total, end, next, cursor, statesOrder, newestFirst, scope, promises } = dialect;
  const source = { contract: 'listThings' };
  const at = positionParameter(dialect);
  const role = { create: 'createThing', read: 'getThing', list: 'listThings', remove: 'removeThing' };
  const box = {
    name: 'box',
    id: 'box_id',
    parameter: 'box_id',
    create: 'createBox',
    read: 'getBox',
    source: { contract: 'createBox' },
  };
  return {
    suite: dialect.id,
    title: `Things, paged by ${dialect.id}`,
    edition: '1',
    documents: ['openapi.json'],
    resources: [
      { name: 'thing', id: 'id', parameter: 'thing_id', ...role, source: { contract: 'createThing' } },
      ...(scope === 'box' ? [box] : []),
    ],
    pagination: [
      {
        operation: 'listThings',
        style,
        items,
        itemId: 'id',
        size: { parameter: 'limit', min: 1, ...size, source },
        ...(style === 'page' ? { page: { parameter: at, first: dialect.first, source } } : {}),
        ...(style === 'offset' ? { offset: { parameter: at, source } } : {}),
        ...(style === 'cursor' ? { cursor: { parameter: at, from: cursor ?? 'unknown', source } } : {}),
        ...(style === 'token' ? { cursor: { parameter: at, from: `body:${next}`, source } } : {}),
        ...(style === 'link' ? { link: { from: next === 'header' ? 'header' : `body:${next}`, source } } : {}),
        ...backOf(dialect),
        end,
        ...(total ? { total: { path: 'total', of: 'matching', source } } : {}),
        ...(statesOrder
          ? { order: { by: 'created_at', direction: newestFirst ? 'descending' : 'ascending', source } }
          : {}),
        filters: [{ parameter: 'colour', member: 'colour', source }],
        ...(scope === 'owner' ? { isolation: { parameter: 'owner', createdWith: 'owner' } } : {}),
        promises: promises.map((promise) => ({ promise, source })),
        source,
      },
    ],
  };
}

/** How the page before is asked for; what a `Link` header offers stands in no document. */
function backOf(dialect: Dialect): JsonObject {
  const source = { contract: 'listThings' };
  if (!dialect.back || dialect.next === 'header') return {};
  const body = dialect.next === 'next' ? 'body:prev' : 'body:meta.prev';
  if (dialect.style === 'link') return { back: { from: body, source } };
  const own = backParameter(dialect);
  return {
    back:
      own === undefined
        ? { parameter: positionParameter(dialect), from: body, source }
        : { parameter: own, from: 'item:id', source },
  };
}

function parameter(name: string, schema: JsonObject, where = 'query'): JsonObject {
  return { name, in: where, schema };
}

function object(properties: JsonObject): JsonObject {
  return { type: 'object', required: Object.keys(properties), properties };
}

function answer(schema: JsonObject): JsonObject {
  return { description: 'done', content: { 'application/json': { schema } } };
}
