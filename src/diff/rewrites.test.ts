import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../model/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { contractOf } from './testing/contract-of.ts';

/** Schemas in the words that OpenAPI 3.0 and 3.1 share, with `nullable` marked by a word of our own. */
const leaf = fc.oneof(
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 3, max: 9 }) }),
  fc.record({
    type: fc.constant('integer'),
    minimum: fc.integer({ min: 0, max: 5 }),
    maximum: fc.integer({ min: 10, max: 20 }),
  }),
  fc.record({
    type: fc.constant('string'),
    enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
  }),
  fc.constant({ type: 'boolean' }),
  fc.constant({ $ref: '#/components/schemas/Named' }),
);
const { tree } = fc.letrec<{ tree: Json; object: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf as fc.Arbitrary<Json>,
    tie('object'),
    fc.record({ type: fc.constant('array'), items: tie('tree') }),
    fc.record({ nullable: fc.constant(true), type: fc.constant('string') }),
  ),
  object: fc
    .dictionary(fc.constantFrom('id', 'name', 'size', 'kind', 'more'), tie('tree'), {
      minKeys: 1,
      noNullPrototype: true,
    })
    .chain((properties) =>
      fc
        .subarray(Object.keys(properties))
        .map((required): Json => ({ type: 'object', properties, ...(required.length > 0 ? { required } : {}) })),
    ),
}));

const named: JsonObject = {
  type: 'object',
  required: ['key'],
  properties: { key: { type: 'string' }, child: { $ref: '#/components/schemas/Named' } },
};

function document(schema: Json, version: '3.0.3' | '3.1.0', more: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    openapi: version,
    info: { title: 'Things', version: '1' },
    paths: {
      '/things': {
        post: { requestBody: { required: true, content }, responses: { '200': { description: 'ok', content } } },
      },
    },
    components: { schemas: { Named: named, ...more } },
  };
}

/** Rebuild a value from the inside out. */
function rebuilt(value: Json, change: (value: Json) => Json): Json {
  if (Array.isArray(value)) return change(value.map((one: Json) => rebuilt(one, change)));
  if (!isObject(value)) return change(value);
  return change(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rebuilt(member, change)])));
}

const reversed = (schema: Json) =>
  rebuilt(schema, (one) => (isObject(one) ? Object.fromEntries(Object.entries(one).reverse()) : one));
const reordered = (schema: Json) =>
  rebuilt(schema, (one) =>
    isObject(one)
      ? Object.fromEntries(
          Object.entries(one).map(([key, list]) => [
            key,
            (key === 'enum' || key === 'required') && Array.isArray(list) ? [...list].reverse() : list,
          ]),
        )
      : one,
  );
const inlined = (schema: Json) => rebuilt(schema, (one) => (isObject(one) && one['$ref'] !== undefined ? named : one));
const wrapped = (schema: Json) =>
  rebuilt(schema, (one) => (isObject(one) && typeof one['type'] === 'string' ? { allOf: [one] } : one));
const described = (schema: Json) =>
  rebuilt(schema, (one) =>
    isObject(one) && typeof one['type'] === 'string' ? { ...one, description: 'in other words' } : one,
  );
const asNew = (schema: Json) =>
  rebuilt(schema, (one) => {
    if (!isObject(one) || one['nullable'] !== true) return one;
    const { nullable: _, ...rest } = one;
    return { ...rest, type: [rest['type'] ?? 'string', 'null'] };
  });
const asUnion = (schema: Json) =>
  rebuilt(schema, (one) => {
    if (!isObject(one) || one['nullable'] !== true) return one;
    const { nullable: _, ...rest } = one;
    return { anyOf: [rest, { type: 'null' }] };
  });

const rewrites: readonly (readonly [string, (schema: Json) => JsonObject])[] = [
  ['members in another order', (schema) => document(reversed(schema), '3.0.3')],
  ['lists in another order', (schema) => document(reordered(schema), '3.0.3')],
  ['references written out', (schema) => document(inlined(schema), '3.0.3')],
  ['schemas under a name', (schema) => document({ $ref: '#/components/schemas/Thing' }, '3.0.3', { Thing: schema })],
  ['schemas in an allOf of one', (schema) => document(wrapped(asNew(schema)), '3.1.0')],
  ['other descriptions', (schema) => document(described(schema), '3.0.3')],
  ['OpenAPI 3.1', (schema) => document(asNew(schema), '3.1.0')],
  ['OpenAPI 3.1 with unions', (schema) => document(asUnion(schema), '3.1.0')],
];

describe('what means the same gives no change', () => {
  it.each(rewrites)('%s', async (_name, rewrite) => {
    await fc.assert(
      fc.asyncProperty(tree, async (schema) => {
        const old = await contractOf(document(schema, '3.0.3'));
        const next = await contractOf(rewrite(schema));
        expect(diffContracts(old, old)).toEqual([]);
        expect(diffContracts(old, next)).toEqual([]);
        expect(diffContracts(next, old)).toEqual([]);
      }),
      { numRuns: 8, seed: 11 },
    );
  });
});

describe('one edit gives its own class', () => {
  const edits: readonly (readonly [string, Json, (at: Json) => Json, string])[] = [
    ['a longer text', { type: 'string', maxLength: 5 }, () => ({ type: 'string', maxLength: 7 }), 'text-length'],
    ['another type', { type: 'string' }, () => ({ type: 'boolean' }), 'value-type'],
    ['another value', { enum: ['a'] }, () => ({ enum: ['a', 'z'] }), 'value-list'],
    ['null', { type: 'string', nullable: true }, () => ({ type: 'string' }), 'null-value'],
    ['another format', { type: 'string', format: 'uuid' }, () => ({ type: 'string', format: 'date' }), 'value-format'],
    [
      'a member that must be there',
      { type: 'object', properties: { a: { type: 'string' } } },
      () => ({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'] }),
      'required-member',
    ],
    [
      'fewer items',
      { type: 'array', items: { type: 'string' }, maxItems: 9 },
      () => ({ type: 'array', items: { type: 'string' }, maxItems: 3 }),
      'item-count',
    ],
    ['a higher bound', { type: 'integer', maximum: 5 }, () => ({ type: 'integer', maximum: 50 }), 'number-range'],
  ];
  it.each(edits)('%s, anywhere', async (_name, from, to, rule) => {
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(fc.constantFrom('array', 'object', 'required'), { maxLength: 3 }),
        async (beside, way) => {
          const around = (inner: Json) =>
            way.reduce<Json>(
              (schema, kind) =>
                kind === 'array'
                  ? { type: 'array', items: schema }
                  : {
                      type: 'object',
                      properties: { beside, edited: schema },
                      ...(kind === 'required' ? { required: ['edited'] } : {}),
                    },
              inner,
            );
          const old = await contractOf(document(around(from), '3.0.3'));
          const next = await contractOf(document(around(to(from)), '3.0.3'));
          const changes = diffContracts(old, next);
          expect([
            ...new Set(changes.map(({ id }) => id.replace(/^(request|response)-/, '').replace(/-\w+$/, ''))),
          ]).toEqual([rule]);
          for (const { level, witness } of changes)
            expect(level === 'ERROR').toBe(witness !== undefined && level !== 'WARNING');
          // What fits both ways of an edit is shown wherever it stands.
          expect(changes.filter(({ eased }) => eased !== undefined)).toEqual([]);
        },
      ),
      { numRuns: 6, seed: 12 },
    );
  });
});
