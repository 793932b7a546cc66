import { describe, expect, test } from 'vitest';
import { inferBehaviours } from '../src/behaviours/index.ts';
import { type Contract, type JsonObject, readDocuments } from '../src/index.ts';

/**
 * Every convention about behaviour that is in use by makers of SDKs and clouds: what the contract makes of it. `stated` and `inferred`
 * are how a behaviour is known; `told` is a finding with a reason; `kept` is kept as written, for whoever compares contracts.
 */
const conventions: readonly (readonly [name: string, becomes: string, operation: JsonObject, parts?: JsonObject])[] = [
  [
    'x-speakeasy-pagination',
    'pagination token stated',
    {
      'x-speakeasy-pagination': {
        type: 'cursor',
        inputs: [{ name: 'cursor', in: 'parameters', type: 'cursor' }],
        outputs: { results: '$.things', nextCursor: '$.next' },
      },
    },
  ],
  [
    'x-fern-pagination',
    'pagination token stated',
    {
      'x-fern-pagination': {
        cursor: '$request.cursor',
        next_cursor: '$response.next',
        results: '$response.things',
      },
    },
  ],
  [
    'x-fern-pagination at the root',
    'pagination token stated',
    { 'x-fern-pagination': true },
    {
      'x-fern-pagination': {
        cursor: '$request.cursor',
        next_cursor: '$response.next',
        results: '$response.things',
      },
    },
  ],
  [
    'x-scalar-pagination',
    'pagination page stated',
    {
      'x-scalar-pagination': {
        type: 'pageNumber',
        request: { page: { type: 'page', param: 'page' } },
        response: { list: { type: 'items', location: 'body', path: 'things' } },
      },
    },
  ],
  [
    'x-scalar-pagination by its name at the root',
    'pagination page stated',
    { 'x-scalar-pagination': 'pages' },
    {
      'x-scalar-pagination': [
        {
          name: 'pages',
          type: 'pageNumber',
          request: { page: { type: 'page', param: 'page' } },
          response: { list: { type: 'items', location: 'body', path: 'things' } },
        },
      ],
    },
  ],
  ['x-ms-pageable', 'pagination link stated', { 'x-ms-pageable': { itemName: 'things', nextLinkName: 'next' } }],
  [
    'x-stainless-pagination-property',
    'pagination token stated',
    {
      parameters: [
        {
          name: 'cursor',
          in: 'query',
          schema: { type: 'string', 'x-stainless-pagination-property': { purpose: 'next_cursor_param' } },
        },
      ],
      responses: answer('application/json', {
        schema: {
          type: 'object',
          properties: {
            things: { type: 'array', items: thing(), 'x-stainless-pagination-property': { purpose: 'items' } },
            next: { type: 'string', 'x-stainless-pagination-property': { purpose: 'next_cursor_field' } },
          },
        },
      }),
    },
  ],
  [
    'page_size and page_token (AIP-158)',
    'pagination token inferred',
    {
      parameters: [
        { name: 'page_size', in: 'query', schema: { type: 'integer' } },
        { name: 'page_token', in: 'query', schema: { type: 'string' } },
      ],
      responses: answer('application/json', {
        schema: {
          type: 'object',
          properties: { things: { type: 'array', items: thing() }, next_page_token: { type: 'string' } },
        },
      }),
    },
  ],
  [
    'a Link header',
    'pagination link inferred',
    {
      parameters: [],
      responses: {
        200: {
          description: 'Things',
          headers: { Link: { schema: { type: 'string' } } },
          content: { 'application/json': { schema: { type: 'array', items: thing() } } },
        },
      },
    },
  ],
  [
    'itemSchema',
    'stream start inferred',
    {
      responses: answer('text/event-stream', {
        itemSchema: { type: 'object', properties: { event: { enum: ['start'] }, data: { type: 'string' } } },
      }),
    },
  ],
  [
    'x-ms-sse-terminal-event',
    'stream end closes inferred',
    {
      responses: answer('text/event-stream', {
        itemSchema: {
          oneOf: [{ properties: { event: { const: 'end' } }, 'x-ms-sse-terminal-event': true }],
        },
      }),
    },
  ],
  [
    'x-speakeasy-sse-sentinel',
    'stream sentinel [DONE] inferred',
    { responses: answer('text/event-stream', { 'x-speakeasy-sse-sentinel': '[DONE]' }) },
  ],
  [
    'x-fern-streaming',
    'stream sentinel [DONE] inferred',
    {
      'x-fern-streaming': { format: 'sse', terminator: '[DONE]' },
      responses: answer('text/event-stream', { schema: { type: 'string' } }),
    },
  ],
  ['x-scalar-streaming', 'told extension-not-used', { 'x-scalar-streaming': 'jsonl' }],
  ['x-speakeasy-stream-request-field', 'told extension-not-used', { 'x-speakeasy-stream-request-field': 'stream' }],
  [
    'x-speakeasy-polling',
    'lifecycle done stated',
    {
      'x-speakeasy-polling': [{ name: 'done', successCriteria: [{ condition: '$response.body#/status == "done"' }] }],
    },
  ],
  ['x-ms-long-running-operation', 'told extension-not-used', { 'x-ms-long-running-operation': true }],
  [
    'x-ms-long-running-operation-options',
    'told extension-not-used',
    { 'x-ms-long-running-operation-options': { 'final-state-via': 'location' } },
  ],
  ['x-fern-async-config', 'told extension-not-used', { 'x-fern-async-config': {} }],
  ['x-fern-idempotent', 'told extension-not-used', { 'x-fern-idempotent': true }],
  ['x-fern-idempotency-headers', 'told extension-not-used', {}, { 'x-fern-idempotency-headers': [] }],
  ['x-fern-retries', 'told extension-not-used', { 'x-fern-retries': { disabled: true } }],
  ['x-speakeasy-retries', 'told extension-not-used', {}, { 'x-speakeasy-retries': { strategy: 'backoff' } }],
  ...['backend', 'quota', 'management', 'endpoints', 'issuer'].map(
    (word) => [`x-google-${word}`, 'told extension-not-used', { [`x-google-${word}`]: {} }] as const,
  ),
  ...[
    'x-stability-level',
    'x-sunset',
    'x-internal',
    'x-fern-availability',
    'x-fern-ignore',
    'x-stainless-skip',
    'x-scalar-ignore',
  ].map((name) => [name, `kept ${name}`, { [name]: 'beta' }] as const),
  ['deprecated', 'kept deprecated', { deprecated: true }],
  ...[
    ['x-extensible-enum', { 'x-extensible-enum': ['a'] }],
    ['x-ms-enum', { enum: ['a'], 'x-ms-enum': { name: 'E', modelAsString: true } }],
    ['x-speakeasy-unknown-values', { enum: ['a'], 'x-speakeasy-unknown-values': 'allow' }],
  ].map(
    ([name, schema]) =>
      [
        String(name),
        'open values',
        { parameters: [{ name: 'kind', in: 'query', schema: { type: 'string', ...(schema as JsonObject) } }] },
      ] as const,
  ),
];

function thing(): JsonObject {
  return { type: 'object', properties: { id: { type: 'string' }, status: { enum: ['new', 'done'] } } };
}

function answer(type: string, media: JsonObject): JsonObject {
  return { 200: { description: 'Things', content: { [type]: media } } };
}

const query = (...names: readonly string[]) =>
  names.map((name) => ({ name, in: 'query', schema: { type: name === 'page' ? 'integer' : 'string' } }));

/** All that became of an API with one list, one thing and one convention. */
async function becomesOf(operation: JsonObject, parts: JsonObject = {}): Promise<readonly string[]> {
  const one = { schema: thing() };
  const openapi = {
    openapi: '3.2.0',
    info: { title: 'Things', version: '1' },
    ...parts,
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: query('cursor', 'page'),
          responses: answer('application/json', {
            schema: {
              type: 'object',
              properties: { things: { type: 'array', items: thing() }, next: { type: 'string' } },
            },
          }),
          ...operation,
        },
        post: {
          operationId: 'makeThing',
          responses: { 201: { description: 'Made', content: { 'application/json': one } } },
        },
      },
      '/things/{id}': {
        get: {
          operationId: 'getThing',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: answer('application/json', one),
          ...('x-speakeasy-polling' in operation ? operation : {}),
        },
      },
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(openapi));
  return toldBy(inferBehaviours(await readDocuments([{ name: 'openapi.json', bytes }])));
}

function toldBy({ pagination, streams, lifecycles, findings, operations, schemas }: Contract): readonly string[] {
  const [list] = operations.filter(({ path }) => path === '/things');
  return [
    ...pagination.map(({ style, provenance }) => `pagination ${style} ${provenance.known}`),
    ...streams.flatMap(({ events, sentinel, provenance: { known } }) => [
      ...events.flatMap(({ type, role }) => [`stream ${type} ${known}`, `stream ${type} ${role ?? ''} ${known}`]),
      ...(sentinel === undefined ? [] : [`stream sentinel ${sentinel.value} ${known}`]),
    ]),
    ...lifecycles.flatMap(({ states }) =>
      states.flatMap(({ name, kind, provenance: { known } }) =>
        kind === 'terminal' ? [`lifecycle ${name} ${known}`] : [],
      ),
    ),
    ...findings.map(({ id }) => `told ${id}`),
    ...Object.keys(list?.extensions ?? {}).map((name) => `kept ${name}`),
    ...(list?.deprecated === true ? ['kept deprecated'] : []),
    ...(Object.values(schemas).some((schema) => JSON.stringify(schema).includes('x-extensible-enum'))
      ? ['open values']
      : []),
  ];
}

describe('what becomes of a convention about behaviour', () => {
  const rows = conventions.map(([name, becomes, operation, parts]) => ({ name, becomes, operation, parts }));
  test.each(rows)('$name: $becomes', async ({ becomes, operation, parts }) => {
    expect(await becomesOf(operation, parts)).toContain(becomes);
  });

  test('nothing of it without one', async () => {
    expect(await becomesOf({})).not.toEqual(expect.arrayContaining([expect.stringMatching(/stated|told ext|kept/)]));
  });

  // Files of other languages describe no operation in a form that is read: alone they are refused, with what would be read.
  test.each([
    ['stainless.yml', 'resources:\n  things:\n    methods:\n      list: get /v1/things\npagination:\n  - name: p\n'],
    ['main.tsp', '@route("/things")\ninterface Things {\n  @list list(@pageSize size?: int32): Thing[];\n}\n'],
    ['model.smithy', '@readonly\n@paginated(inputToken: "next")\noperation ListThings {\n  input: A\n}\n'],
  ])('%s is refused with what to give', async (name, text) => {
    const bytes = new TextEncoder().encode(text);
    await expect(readDocuments([{ name, bytes }])).rejects.toMatchObject({
      remedy: expect.stringContaining('OpenAPI'),
      place: { document: name, line: 1 },
    });
  });
});
