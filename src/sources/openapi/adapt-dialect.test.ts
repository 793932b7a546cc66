import { describe, expect, test } from 'vitest';
import { noticed, readText, thingOf } from '../testing/read-text.ts';

describe('a schema of OpenAPI 3.0 becomes one of JSON Schema 2020-12', () => {
  test.each([
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'nullable enum that lists null',
      { type: 'string', enum: ['a', null], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'exclusiveMinimum',
      { type: 'number', minimum: 1, exclusiveMinimum: true },
      { type: 'number', exclusiveMinimum: 1 },
    ],
    [
      'exclusiveMaximum',
      { type: 'number', maximum: 9, exclusiveMaximum: true },
      { type: 'number', exclusiveMaximum: 9 },
    ],
    ['inclusive after all', { type: 'number', minimum: 1, exclusiveMinimum: false }, { type: 'number', minimum: 1 }],
    ['example', { type: 'string', example: 'x' }, { type: 'string', examples: ['x'] }],
    ['false as example', { type: 'boolean', example: false }, { type: 'boolean', examples: [false] }],
    [
      'siblings of $ref',
      { properties: { a: { $ref: '#/components/schemas/Thing', minLength: 3 } } },
      { properties: { a: { $ref: '#/$defs/Thing' } } },
    ],
    [
      'keywords as names of members',
      { properties: { nullable: { type: 'string' }, example: { type: 'string' } } },
      { properties: { nullable: { type: 'string' }, example: { type: 'string' } } },
    ],
    [
      'a default that looks like a schema',
      { type: 'object', default: { nullable: true, $ref: 'x' } },
      { type: 'object', default: { nullable: true, $ref: 'x' } },
    ],
  ])('%s', async (_, written, expected) => {
    const contract = await readText(thingOf(written));
    expect(contract.schemas['Thing']).toEqual(expected);
    expect(noticed(contract)).toEqual([]);
  });

  test.each([
    [
      'an enum without null',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
      'note loose-nullable',
    ],
    [
      'no type at all',
      { allOf: [{ type: 'string' }], nullable: true },
      { anyOf: [{ allOf: [{ type: 'string' }] }, { type: 'null' }] },
      'note loose-nullable',
    ],
    [
      'a reference',
      { items: { $ref: '#/components/schemas/Thing', nullable: true } },
      { items: { anyOf: [{ $ref: '#/$defs/Thing' }, { type: 'null' }] } },
      'note loose-nullable',
    ],
    ['nothing to be null', { description: 'x', nullable: true }, { description: 'x' }, 'note loose-nullable'],
    [
      'no bound to exclude',
      { type: 'number', exclusiveMinimum: true },
      { type: 'number' },
      'warning bound-without-value',
    ],
  ])('says so where it had to guess: %s', async (_, written, expected, finding) => {
    const contract = await readText(thingOf(written));
    expect(contract.schemas['Thing']).toEqual(expected);
    expect(noticed(contract)[0]).toContain(finding);
  });

  test('origins follow a schema that moves into anyOf', async () => {
    const contract = await readText(thingOf({ allOf: [{ type: 'string' }], nullable: true }));
    expect(contract.origins['Thing#/anyOf/0/allOf/0/type']?.[0]?.excerpt).toBe('"type": "string"');
  });
});

describe('a schema of OpenAPI 3.1 stays what it is', () => {
  test.each([
    ['type lists', { type: ['string', 'null'] }],
    ['true and false', { properties: { a: true, b: false } }],
    ['numeric exclusive bounds', { exclusiveMinimum: 0 }],
    ['siblings of $ref', { items: { $ref: '#/$defs/Thing', minProperties: 1 } }],
    [
      'words of 2020-12',
      { if: { type: 'string' }, else: { minimum: 1 }, prefixItems: [{ const: 1 }], unevaluatedItems: false },
    ],
  ])('%s', async (_, expected) => {
    const written = JSON.parse(JSON.stringify(expected).replaceAll('#/$defs/', '#/components/schemas/'));
    expect((await readText(thingOf(written, '3.1.0'))).schemas['Thing']).toEqual(expected);
  });
});
