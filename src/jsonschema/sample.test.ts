import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { type SampleOptions, sample, validate } from './index.ts';

/** Numbers in [0, 1). */
const dice = () => {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};
const make = (schema: JsonSchema, options: Partial<SampleOptions> = {}, more: Record<string, JsonSchema> = {}) =>
  sample({ It: schema, ...more }, 'It', { random: dice(), view: 'request', ...options });

describe('a sample exists and is valid', () => {
  const table: readonly JsonSchema[] = [
    true,
    {},
    { type: ['null', 'integer'] },
    { exclusiveMinimum: 0, exclusiveMaximum: 1 },
    { type: 'integer', exclusiveMinimum: 2.5, exclusiveMaximum: 4 },
    { type: 'number', multipleOf: 0.01, minimum: 19.985, maximum: 19.994 },
    { multipleOf: 6, allOf: [{ multipleOf: 4 }], minimum: 13, type: 'integer' },
    { type: 'integer', format: 'int32', minimum: 2 ** 31 - 1 },
    { type: 'integer', minimum: 1e15, multipleOf: 7 },
    { type: 'string', minLength: 300, maxLength: 300 },
    { type: 'string', pattern: '^[A-Z]{3}-\\d+$', minLength: 12, maxLength: 12 },
    { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$' },
    { allOf: [{ pattern: '^a' }, { pattern: 'z$' }], type: 'string' },
    { type: 'string', format: 'uri', minLength: 60 },
    { type: 'string', format: 'date-time', pattern: 'Z$' },
    { type: 'string', not: { pattern: '^[a-z]+$' } },
    { type: 'array', uniqueItems: true, minItems: 10, items: { type: 'integer', minimum: 0, maximum: 9 } },
    { type: 'array', uniqueItems: true, minItems: 2, items: { type: 'boolean' } },
    { prefixItems: [{ type: 'string' }, { const: 2 }], items: false, minItems: 2, type: 'array' },
    { type: 'array', contains: { const: 'x' }, minContains: 3, maxContains: 3, items: { type: 'string' } },
    { type: 'array', prefixItems: [{ type: 'integer' }], contains: { type: 'string' } },
    { type: 'object', minProperties: 3 },
    {
      type: 'object',
      minProperties: 2,
      additionalProperties: false,
      patternProperties: { '^x-[a-z]{4}$': { type: 'integer' } },
    },
    {
      type: 'object',
      propertyNames: { pattern: '^[A-Z]{2}$' },
      minProperties: 2,
      additionalProperties: { type: 'boolean' },
    },
    { required: ['a'], dependentRequired: { a: ['b'], b: ['c'] }, type: 'object' },
    { required: ['a'], dependentSchemas: { a: { required: ['b'], properties: { b: { const: 1 } } } }, type: 'object' },
    {
      allOf: [{ properties: { a: { type: 'integer' } } }],
      properties: { b: {} },
      unevaluatedProperties: false,
      required: ['a', 'b'],
    },
    {
      oneOf: [
        { type: 'integer', multipleOf: 3 },
        { type: 'integer', multipleOf: 5 },
      ],
      minimum: 15,
    },
    {
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] } },
      required: ['kind'],
      if: { properties: { kind: { const: 'a' } } },
      else: { required: ['x'] },
    },
    { anyOf: [false, { const: 1 }] },
    { type: 'object', required: ['__proto__', 'constructor', 'a/b~c'] },
    { enum: [null, { a: [1] }], type: 'object' },
  ];
  for (const prefer of ['minimal', 'full', 'example'] as const)
    it.each(table)(`${prefer} %j`, (schema) => {
      const made = make(schema, { prefer });
      expect(made).toHaveProperty('value');
      expect(validate({ It: schema }, 'It', 'value' in made ? made.value : null, 'request').outcome).toBe('valid');
    });
});

describe('nothing is made where nothing is valid', () => {
  it.each<JsonSchema>([
    false,
    { type: 'integer', minimum: 2, maximum: 1 },
    { type: 'integer', exclusiveMinimum: 1, exclusiveMaximum: 2 },
    { enum: [1], type: 'string' },
    { $ref: '#/$defs/It' },
    { type: 'object', required: ['again'], properties: { again: { $ref: '#/$defs/It' } } },
    { $ref: '#/$defs/Nowhere' },
    { pattern: '(', type: 'string' },
  ])('%j', (schema) => {
    expect(make(schema)).toEqual({ unsatisfiable: expect.stringMatching(/.+/) });
  });
});

describe('preferences', () => {
  const tree: JsonSchema = {
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string', examples: ['oak'] },
      size: { type: 'integer', default: 7 },
      children: { type: 'array', items: { $ref: '#/$defs/It' } },
      parent: { $ref: '#/$defs/It' },
    },
  };
  it('minimal holds the required members only', () => {
    expect(make(tree, { prefer: 'minimal' })).toEqual({ value: { name: 'oak' } });
  });
  it('full holds all, and ends where a schema holds itself', () => {
    expect(make(tree, { prefer: 'full' })).toEqual({
      value: { name: 'oak', size: 7, children: [{ name: 'oak', size: 7, children: [] }], parent: expect.anything() },
    });
  });
  it('example holds what the document gives values for', () => {
    expect(make(tree, { prefer: 'example' })).toEqual({ value: { name: 'oak', size: 7 } });
  });
  it('takes no example that is not valid', () => {
    expect(make({ type: 'integer', minimum: 5, examples: ['five', 3], default: 0 }, { prefer: 'example' })).toEqual({
      value: 5,
    });
  });
  it('keeps overrides where they stand, and says where they cannot', () => {
    expect(make(tree, { prefer: 'minimal', overrides: { '/parent/name': 'elm' } })).toEqual({
      value: { name: 'oak', parent: { name: 'elm' } },
    });
    expect(make(tree, { prefer: 'minimal', overrides: { '/name': 3 } })).toHaveProperty('unsatisfiable');
  });
  it('leaves out what the view hides', () => {
    const schema: JsonSchema = {
      type: 'object',
      required: ['id', 'secret'],
      properties: { id: { readOnly: true }, secret: { writeOnly: true }, other: { $ref: '#/$defs/Id' } },
    };
    const keys = (view: 'request' | 'response') => {
      const made = make(schema, { prefer: 'full', view }, { Id: { readOnly: true } });
      return 'value' in made ? Object.keys(made.value as Record<string, Json>) : made;
    };
    expect(keys('request')).toEqual(['secret']);
    expect(keys('response')).toEqual(['id', 'other']);
  });
});
