import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contract, isObject, type Json, Problem } from '../../model/index.ts';
import { compareContracts, loadDocument, printOpenapi, readDocuments } from '../index.ts';
import { documentOf, openapiOf, readText } from '../testing/read-text.ts';

/** What a contract says, without the names that printing gives to inline schemas and without what it does not print. */
function said({ operations, securitySchemes, servers, title, version }: Contract): Json {
  const bare = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => bare(item));
    if (!isObject(value as Json)) return key === 'schema' || key === 'itemSchema' ? 'a schema' : value;
    return Object.fromEntries(Object.entries(value as object).map(([name, inner]) => [name, bare(inner, name)]));
  };
  return bare({ operations, securitySchemes, servers, title, version }) as Json;
}

/** Printed and read again: the same facts at the same places, and printed once more the same text. */
async function holds(contract: Contract): Promise<void> {
  const printed = printOpenapi(contract);
  const again = await readDocuments([documentOf(printed, 'printed.json')]);
  expect(compareContracts(contract, again)).toEqual([]);
  expect(said(again)).toEqual(said(contract));
  expect(Object.keys(again.schemas)).toHaveLength(Object.keys(contract.schemas).length);
  expect(printOpenapi(again)).toBe(printed);
}

const word = fc.constantFrom(
  'id',
  'name',
  'run_id',
  'created at',
  'a/b',
  'x~y',
  'größe',
  '__proto__',
  '$ref2',
  '200',
  'a.b',
);
const plainWord = fc.constantFrom('id', 'name', 'page', 'size', 'state');
const reference = fc.constantFrom('A', 'B').map((name) => ({ $ref: `#/components/schemas/${name}` }));
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const defined = <T extends object>(value: T): Json =>
  JSON.parse(JSON.stringify(value, (_, inner) => (inner === undefined ? undefined : inner))) as Json;

const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(
      {},
      { type: 'string' },
      { type: ['integer', 'null'], minimum: 0 },
      { const: null },
      { enum: ['a', 1] },
    ),
    reference,
    fc.constantFrom<Json>(
      { type: 'string', format: 'uuid', pattern: '^a', maxLength: 9, default: 'a', examples: ['a'] },
      { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
      { 'x-extensible-enum': ['a', 'b'], type: 'string', 'x-assay-max-bytes': 32_768 },
    ),
    fc.record({ type: fc.constant('array'), items: tie('schema') }) as fc.Arbitrary<Json>,
    fc
      .tuple(fc.dictionary(word, tie('schema'), { maxKeys: 3 }), fc.array(word, { maxLength: 2 }))
      .map(([properties, required]) => ({ type: 'object', properties, ...(required.length > 0 ? { required } : {}) })),
    fc
      .tuple(fc.constantFrom('oneOf', 'anyOf', 'allOf'), fc.array(tie('schema'), { minLength: 1, maxLength: 2 }))
      .map(([keyword, branches]): Json => ({ [keyword]: branches })),
    fc.tuple(reference, plainWord).map(([ref, title]): Json => ({ ...ref, title, minProperties: 1 })),
    tie('schema').map((inner): Json => ({ additionalProperties: inner, not: { type: 'null' } })),
  ),
}));

const content = fc
  .dictionary(
    fc.constantFrom('application/json', 'text/event-stream', 'text/*', 'application/problem+json'),
    fc.record({ schema: some(schema), example: some(fc.constantFrom<Json>({ a: 1 }, 'text', [])) }),
    { maxKeys: 2 },
  )
  .map((types) => types as unknown as Json);
const itemContent = schema.map((item): Json => ({ 'text/event-stream': { itemSchema: item } }));
const response = fc
  .record({
    description: fc.constantFrom('Fine', '', 'No content'),
    content: some(fc.oneof(content, itemContent)),
    headers: some(
      fc.constantFrom<Json>(
        { Link: { schema: { type: 'string' } } },
        { 'X-Left': { required: true, schema: { type: 'integer' } } },
      ),
    ),
    links: some(
      fc.constantFrom<Json>({
        next: { operationId: 'one', parameters: { id: '$response.body#/id' }, requestBody: '$response.body' },
      }),
    ),
  })
  .map(defined);
const parameter = fc
  .record({
    name: plainWord,
    in: fc.constantFrom('query', 'header', 'cookie'),
    required: some(fc.boolean()),
    deprecated: some(fc.boolean()),
    explode: some(fc.boolean()),
    allowReserved: some(fc.boolean()),
    example: some(fc.constantFrom<Json>(1, 'a', null)),
    schema,
  })
  .map(defined);
const operation = fc
  .record({
    summary: some(fc.constantFrom('Words', 'Other: words')),
    tags: some(fc.constantFrom(['a'], ['a', 'b'])),
    deprecated: some(fc.boolean()),
    security: some(fc.constantFrom<Json>([], [{}], [{ key: [] }, { token: [] }], [{ key: [], token: [] }])),
    parameters: fc.uniqueArray(parameter, {
      maxLength: 3,
      selector: (one) => (isObject(one) ? `${String(one['in'])}.${String(one['name'])}` : ''),
    }),
    requestBody: some(fc.record({ required: fc.boolean(), content })),
    responses: fc.dictionary(fc.constantFrom('200', '201', '4XX', 'default', '404'), response, {
      minKeys: 1,
      maxKeys: 3,
    }),
    'x-speakeasy-pagination': some(fc.constant({ type: 'cursor' })),
  })
  .map(defined);

const api = fc
  .record({
    paths: fc.dictionary(
      fc.constantFrom('/runs', '/runs/{id}', '/runs/{id}:cancel', '/a b/{x}/{y}'),
      fc.dictionary(fc.constantFrom('get', 'post', 'delete', 'query'), operation, { minKeys: 1, maxKeys: 2 }),
      { minKeys: 1, maxKeys: 3 },
    ),
    a: schema,
    b: schema,
    servers: some(fc.constant([{ url: 'https://api.example.com/v1' }])),
    version: fc.constantFrom('3.1.0', '3.2.0'),
  })
  .map(({ paths, a, b, servers, version }) =>
    openapiOf(
      defined({
        servers,
        paths: { ...paths, '/one': { get: { operationId: 'one', responses: { 200: { description: 'One' } } } } },
        components: {
          schemas: { A: a, B: b },
          securitySchemes: {
            key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
            token: { type: 'http', scheme: 'bearer' },
          },
        },
      }) as { readonly [member: string]: Json },
      version,
    ),
  );

describe('a contract that is printed as OpenAPI and read again is the same', () => {
  test('whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(api, async (text) => holds(await readText(text, 'api.json'))),
      { numRuns: 60 },
    );
  });

  const folders = ['../shared/seeds', '../shared/docs', 'fixtures/documents/styles'].filter(existsSync);
  test.each(folders.flatMap((folder) => readdirSync(folder).map((name) => [`${folder}/${name}`])))(
    'as %s gives it',
    async (path) => {
      const contract = await readDocuments([await loadDocument(path)]).catch((cause: unknown) => {
        if (cause instanceof Problem) return undefined;
        throw cause;
      });
      // Pages that describe no operation are problems of their own.
      if (contract !== undefined) await holds(contract);
      else expect(path).toMatch(/001_|approvals|core-objects|lifecycle/);
    },
  );
});
