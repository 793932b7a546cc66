import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { validate, violate } from './index.ts';

const breaks = (schema: JsonSchema, base: Json, more: Record<string, JsonSchema> = {}) => {
  const schemas = { It: schema, ...more };
  const found = violate(schemas, 'It', base, { random: () => 0.4, view: 'request' });
  for (const { value } of found) expect(validate(schemas, 'It', value, 'request').outcome).toBe('invalid');
  return found.map(({ label, pointer, keyword, kind }) => `${label} | ${pointer} ${keyword} ${kind}`);
};

describe('each keyword', () => {
  const table: readonly [JsonSchema, Json, string][] = [
    [{ type: 'string' }, 'a', 'number-in-place-of-string |  type wrong-type'],
    [{ type: 'string' }, 'a', 'null |  type null-not-allowed'],
    [{ type: 'integer' }, 1, 'fraction-in-place-of-integer |  type wrong-type'],
    [{ type: 'string', enum: ['a', 'b'] }, 'a', 'not-in-enum |  enum not-in-enum'],
    [{ type: 'string', enum: ['a', 'b'] }, 'a', 'boolean-in-place-of-string |  type wrong-type'],
    [{ const: 5 }, 5, 'not-the-constant |  const not-in-enum'],
    [{ minimum: 1 }, 1, 'below-minimum |  minimum below-minimum'],
    [{ exclusiveMinimum: 0 }, 1, 'below-minimum |  exclusiveMinimum below-minimum'],
    [{ maximum: 1 }, 1, 'above-maximum |  maximum above-maximum'],
    [{ exclusiveMaximum: 2, type: 'integer' }, 1, 'above-maximum |  exclusiveMaximum above-maximum'],
    [{ multipleOf: 5 }, 10, 'not-a-multiple |  multipleOf keyword-broken'],
    [{ minLength: 2 }, 'ab', 'too-short |  minLength too-short'],
    [{ maxLength: 2 }, 'ab', 'too-long |  maxLength too-long'],
    [{ maxLength: 4, pattern: '^[a-z]+$' }, 'ab', 'too-long |  maxLength too-long'],
    [{ pattern: '^[a-z]+$', maxLength: 3 }, 'abc', 'pattern-broken |  pattern pattern-broken'],
    [{ format: 'uuid' }, '00000000-0000-0000-0000-000000000000', 'not-a-uuid |  format format-broken'],
    [{ type: 'integer', format: 'int32' }, 1, 'not-an-int32 |  format format-broken'],
    [{ required: ['a'] }, { a: 1 }, 'a-missing | /a required missing-required'],
    [{ dependentRequired: { a: ['b'] } }, { a: 1, b: 2 }, 'b-missing-beside-a | /b dependentRequired keyword-broken'],
    [{ additionalProperties: false }, {}, 'unexpected-member | /unexpected additionalProperties keyword-broken'],
    [{ unevaluatedProperties: false }, {}, 'unexpected-member | /unexpected unevaluatedProperties keyword-broken'],
    [{ propertyNames: { maxLength: 3 } }, {}, 'bad-member-name | /unexpected propertyNames keyword-broken'],
    [{ minProperties: 1 }, { a: 1 }, 'too-few-members |  minProperties keyword-broken'],
    [{ maxProperties: 1 }, { a: 1 }, 'too-many-members |  maxProperties keyword-broken'],
    [{ minItems: 1 }, [1], 'too-few-items |  minItems too-few-items'],
    [{ maxItems: 1 }, [1], 'too-many-items |  maxItems too-many-items'],
    [{ uniqueItems: true }, [1], 'equal-items |  uniqueItems keyword-broken'],
    [{ contains: { const: 1 } }, [1], 'contains-too-few |  contains keyword-broken'],
    [{ contains: { const: 1 }, maxContains: 1 }, [1], 'contains-too-many |  contains keyword-broken'],
    [{ prefixItems: [{}], items: false }, [1], 'one-item-too-many |  items keyword-broken'],
    [{ prefixItems: [{}], unevaluatedItems: false }, [1], 'one-item-too-many |  unevaluatedItems keyword-broken'],
    [{ type: 'string', not: { maxLength: 2 } }, 'abc', 'what-not-forbids |  not keyword-broken'],
    [
      { oneOf: [{ minimum: 5 }, { maximum: 7 }], type: 'integer' },
      9,
      'two-alternatives-at-once |  oneOf keyword-broken',
    ],
  ];
  it.each(table)('%j', (schema, base, expected) => {
    expect(breaks(schema, base)).toContain(expected);
  });
});

describe('at every depth', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: { list: { type: 'array', items: { anyOf: [{ $ref: '#/$defs/Leaf' }, { type: 'null' }] } } },
  };
  const Leaf: JsonSchema = { type: 'object', required: ['n'], properties: { n: { type: 'integer', maximum: 9 } } };
  it('through references and alternatives', () => {
    const found = breaks(schema, { list: [{ n: 1 }] }, { Leaf });
    expect(found).toContain('list-0-n-missing | /list/0/n required missing-required');
    expect(found).toContain('list-0-n-above-maximum | /list/0/n maximum above-maximum');
    expect(found.filter((line) => line.includes('null-not-allowed'))).not.toContain(
      expect.stringContaining('| /list/0 '),
    );
  });
  it('differs from the base in one place only', () => {
    const base = { list: [{ n: 1 }, null] };
    for (const { value, pointer } of violate({ It: schema, Leaf }, 'It', base, { random: () => 0.4, view: 'request' }))
      if (pointer.startsWith('/list/0')) expect(value).toMatchObject({ list: [expect.anything(), null] });
  });
});

describe('what is not broken', () => {
  it('is a keyword that cannot break alone', () => {
    expect(breaks({ minLength: 2, pattern: '^..' }, 'ab').join()).not.toContain('too-short');
  });
  it('is anything where the base is not valid or the schema cannot be judged', () => {
    expect(breaks({ type: 'string' }, 1)).toEqual([]);
    expect(breaks({ pattern: '(' }, 'a')).toEqual([]);
  });
  it('is a member that the view hides', () => {
    expect(breaks({ properties: { id: { type: 'string', readOnly: true } } }, { id: 'a' })).toEqual([]);
  });
});
