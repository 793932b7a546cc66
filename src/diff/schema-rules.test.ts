import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../model/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { contractOf, withSchema } from './testing/contract-of.ts';

const object = (properties: Json, more: JsonObject = {}): Json => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

/** A narrow schema and a wide one: narrowing hurts who sends, widening hurts who reads. */
const pairs: readonly (readonly [rule: string, narrow: Json, wide: Json, widened?: 'WARNING'])[] = [
  ['value-type', text, { type: ['string', 'integer'] }],
  ['null-value', text, { type: ['string', 'null'] }],
  ['value-list', { enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }, 'WARNING'],
  ['number-range', { type: 'integer', minimum: 5 }, { type: 'integer', minimum: 1 }],
  ['number-range', { type: 'number', exclusiveMaximum: 10 }, { type: 'number', maximum: 10 }],
  ['text-length', { ...text, maxLength: 5 }, { ...text, maxLength: 9 }],
  ['text-length', { ...text, minLength: 3 }, text],
  ['text-pattern', { ...text, pattern: '^[a-z]+$' }, text],
  ['value-format', { ...text, format: 'uuid' }, text],
  ['item-count', { type: 'array', items: text, maxItems: 2 }, { type: 'array', items: text }],
  ['member-count', { type: 'object', maxProperties: 1 }, { type: 'object', maxProperties: 3 }],
  ['unique-items', { type: 'array', items: text, uniqueItems: true }, { type: 'array', items: text }],
  ['multiple-of', { type: 'integer', multipleOf: 4 }, { type: 'integer', multipleOf: 2 }],
  ['required-member', object({ a: text }, { required: ['a'] }), object({ a: text })],
  ['branches', { oneOf: [text] }, { oneOf: [text, { type: 'integer' }] }],
  ['branches', { anyOf: [text, { type: 'boolean' }] }, { anyOf: [text, { type: 'integer' }, { type: 'boolean' }] }],
  ['negation', { type: 'string', not: { const: 'x' } }, text],
  [
    'condition',
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    object({ a: text, b: text }, { if: { required: ['a'] }, then: { required: ['b'] } }),
    object({ a: text, b: text }, { if: { required: ['a'] } }),
  ],
  [
    'dependent-members',
    object({ a: text, b: text }, { dependentRequired: { a: ['b'] } }),
    object({ a: text, b: text }),
  ],
  [
    'contained-item',
    { type: 'array', items: { type: 'integer' }, contains: { const: 7 } },
    { type: 'array', items: { type: 'integer' } },
  ],
  ['member-names', { type: 'object', propertyNames: { pattern: '^x' } }, { type: 'object' }],
  ['other-members', object({ a: text }, { additionalProperties: false }), object({ a: text }), 'WARNING'],
  ['unevaluated', object({ a: text }, { unevaluatedProperties: false }), object({ a: text })],
  ['text-content', { ...text, contentMediaType: 'application/json' }, text],
];

async function changes(old: Json = {}, next: Json = {}) {
  const found = diffContracts(
    await contractOf(withSchema(old), 'old.json'),
    await contractOf(withSchema(next), 'new.json'),
  );
  return new Map(found.map((change) => [change.id, change]));
}

describe('schema rules', () => {
  it.each(pairs)('%s: narrowing hurts who sends', async (rule, narrow, wide) => {
    const found = await changes(wide, narrow);
    const change = found.get(`request-${rule}-narrowed`);
    expect(change, [...found.keys()].join()).toMatchObject({ level: 'ERROR', witness: { kind: 'refused' } });
    expect(change?.operations).toEqual(['POST /things']);
    expect([change?.old?.document, change?.new?.document]).toEqual(['old.json', 'new.json']);
    expect(found.get(`response-${rule}-narrowed`)).toMatchObject({ level: 'INFO' });
  });

  it.each(pairs)('%s: widening hurts who reads', async (rule, narrow, wide, widened) => {
    const found = await changes(narrow, wide);
    const change = found.get(`response-${rule}-widened`);
    expect(change, [...found.keys()].join()).toMatchObject({
      level: widened ?? 'ERROR',
      witness: { kind: 'unexpected' },
    });
    expect(found.get(`request-${rule}-widened`)).toMatchObject({ level: 'INFO' });
  });

  it.each<readonly [string, Json, Json, readonly string[]]>([
    ['another type', text, { type: 'integer' }, ['request-value-type-changed', 'response-value-type-changed']],
    ['other constants', { const: 'a' }, { const: 'b' }, ['request-value-list-changed', 'response-value-list-changed']],
    [
      'other patterns',
      { ...text, pattern: '^a' },
      { ...text, pattern: '^b' },
      ['request-text-pattern-changed', 'response-text-pattern-changed'],
    ],
    [
      'other formats',
      { ...text, format: 'uuid' },
      { ...text, format: 'date' },
      ['request-value-format-changed', 'response-value-format-changed'],
    ],
  ])('%s hurt both', async (_, old, next, ids) => {
    const found = await changes(old, next);
    for (const id of ids) expect(found.get(id), [...found.keys()].join()).toMatchObject({ level: 'ERROR' });
  });

  it('gives no ERROR without a witness', async () => {
    // No array has members, so requiring one of them forbids nothing.
    const array = { type: 'array', properties: { id: text } };
    const found = await changes(array, { ...array, required: ['id'] });
    expect(found.get('request-required-member-narrowed')).toMatchObject({
      level: 'WARNING',
      eased: expect.stringContaining('no message'),
    });
  });

  it('leaves what only servers say out of requests, and what only clients say out of answers', async () => {
    const member = (schema: Json) => object({ a: schema }, { required: ['a'] });
    const read = await changes(member({ ...text, readOnly: true }), member({ type: 'integer', readOnly: true }));
    expect([...read.keys()]).toEqual(['response-value-type-changed']);
    const written = await changes(member({ ...text, writeOnly: true }), member({ type: 'integer', writeOnly: true }));
    expect([...written.keys()]).toEqual(['request-value-type-changed']);
    const flag = await changes(member(text), member({ ...text, readOnly: true }));
    expect([...flag.values()].map(({ id, level }) => [id, level])).toEqual([
      ['request-read-write-only-narrowed', 'WARNING'],
    ]);
  });

  it.each<readonly [string, Json, Json, readonly string[]]>([
    [
      'a new optional member',
      object({ a: text }),
      object({ a: text, b: text }),
      ['request-object-member-added', 'response-object-member-added'],
    ],
    [
      'a member no longer described',
      object({ a: text, b: text }),
      object({ a: text }),
      ['request-object-member-removed', 'response-object-member-removed'],
    ],
    [
      'a deprecated member',
      object({ a: text }),
      object({ a: { ...text, deprecated: true } }),
      ['request-deprecated-schema-deprecated', 'response-deprecated-schema-deprecated'],
    ],
    [
      'a default',
      { type: 'integer', default: 1 },
      { type: 'integer', default: 2 },
      ['request-default-value-changed', 'response-default-value-changed'],
    ],
  ])('%s breaks nobody for certain', async (_, old, next, ids) => {
    const found = await changes(old, next);
    expect([...found.keys()].sort()).toEqual([...ids].sort());
    expect([...found.values()].filter(({ level }) => level === 'ERROR')).toEqual([]);
  });

  it('sees by what alternatives are told apart', async () => {
    const cat = object({ kind: text }, { title: 'Cat' });
    const by = (propertyName: string, mapping: JsonObject) =>
      ({ oneOf: [cat, { type: 'integer' }], discriminator: { propertyName, mapping } }) as Json;
    const kinds = async (old: Json, next: Json) =>
      [...(await changes(old, next)).values()]
        .map(({ id, level }) => `${level} ${id.replace('discriminator-', '')}`)
        .sort();
    const one = by('kind', { cat: '#/components/schemas/Cat' });
    const two = by('kind', { cat: 'Cat', tom: 'Cat' });
    expect(await kinds(one, two)).toEqual(['INFO request-widened', 'WARNING response-widened']);
    expect(await kinds(two, one)).toEqual(['INFO response-narrowed', 'WARNING request-narrowed']);
    expect(await kinds(one, by('sort', { cat: 'Cat' }))).toEqual([
      'WARNING request-changed',
      'WARNING response-changed',
    ]);
    expect(await kinds(one, by('kind', { cat: 'Dog' }))).toEqual([
      'WARNING request-changed',
      'WARNING response-changed',
    ]);
  });

  it('tells a change of a shared schema once, with all operations that it reaches', async () => {
    const document = (run: Json) => ({
      ...withSchema({ $ref: '#/components/schemas/Run' }),
      components: { schemas: { Run: run } },
      paths: Object.fromEntries(
        ['/a', '/b', '/c'].map((path) => [
          path,
          {
            get: {
              responses: {
                '200': {
                  description: '',
                  content: { 'application/json': { schema: { $ref: '#/components/schemas/Run' } } },
                },
              },
            },
          },
        ]),
      ),
    });
    const old = await contractOf(document(object({ next: { $ref: '#/components/schemas/Run' }, id: text })));
    const next = await contractOf(
      document(object({ next: { $ref: '#/components/schemas/Run' }, id: { type: 'integer' } })),
    );
    const found = diffContracts(old, next);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'response-value-type-changed',
      level: 'ERROR',
      at: '200 application/json /id',
      operations: ['GET /a', 'GET /b', 'GET /c'],
    });
  });
});
