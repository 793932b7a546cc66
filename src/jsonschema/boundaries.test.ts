import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { boundaries, validate } from './index.ts';

const edges = (schema: JsonSchema, base: Json, more: Record<string, JsonSchema> = {}) => {
  const schemas = { It: schema, ...more };
  const found = boundaries(schemas, 'It', { random: () => 0.4, view: 'request', base });
  for (const { value } of found) expect(validate(schemas, 'It', value, 'request').outcome).toBe('valid');
  return Object.fromEntries(found.map(({ label, value }) => [label, value]));
};

describe('edges', () => {
  const table: readonly [JsonSchema, Json, Record<string, Json>][] = [
    [
      { type: 'integer', minimum: 1, maximum: 9 },
      5,
      { 'at-minimum': 1, 'just-above-minimum': 2, 'at-maximum': 9, 'just-below-maximum': 8 },
    ],
    [
      { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 4 },
      4,
      { 'at-minimum': 4, 'at-maximum': 8 },
    ],
    [
      { type: 'number', minimum: 0, maximum: 1 },
      0.5,
      { 'at-minimum': 0, 'just-above-minimum': 0.001, 'just-below-maximum': 0.999 },
    ],
    [{ type: 'integer', format: 'int32' }, 5, { 'at-int32-minimum': -2147483648, 'at-int32-maximum': 2147483647 }],
    [{ type: 'string', minLength: 1, maxLength: 3 }, 'ab', { 'longest-in-astral-characters': '😀😀😀' }],
    [{ type: 'string', enum: ['a', 'b'] }, 'a', { 'value-a': 'a', 'value-b': 'b' }],
    [{ type: ['boolean', 'null'] }, true, { true: true, false: false, null: null }],
    [
      { type: 'array', items: { const: 1 }, minItems: 1, maxItems: 3 },
      [1, 1],
      { 'fewest-items': [1], 'most-items': [1, 1, 1] },
    ],
    [
      { type: 'object', properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a'] },
      { a: 1 },
      { 'b-present': { a: 1, b: 2 } },
    ],
    [
      { type: 'object', properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a'] },
      { a: 1, b: 2 },
      { 'b-absent': { a: 1 } },
    ],
    [
      { oneOf: [{ const: 1 }, { type: 'string', enum: ['x', 'y'] }] },
      1,
      { 'alternative-1': 1, 'alternative-2-string': 'x', 'alternative-2-string-value-y': 'y' },
    ],
    [{ type: 'string', pattern: '^a{2,4}$' }, 'aaa', { 'shortest-match': 'aa', 'longest-match': 'aaaa' }],
    [{ type: 'string', format: 'date' }, '2025-01-01', { 'date-leap-day': '2024-02-29' }],
  ];
  it.each(table)('%j', (schema, base, expected) => {
    expect(edges(schema, base)).toMatchObject(expected);
  });
  it('counts characters, not code units', () => {
    const found = edges({ type: 'string', minLength: 2, maxLength: 5 }, 'abc');
    expect([found.shortest, found.longest].map((text) => [...String(text)].length)).toEqual([2, 5]);
  });
  it('are found inside other branches and items, once for a schema that holds itself', () => {
    const Node: JsonSchema = {
      type: 'object',
      properties: { n: { type: 'integer', maximum: 3 }, next: { anyOf: [{ $ref: '#/$defs/Node' }, { type: 'null' }] } },
    };
    const found = Object.keys(
      edges({ type: 'array', items: { $ref: '#/$defs/Node' } }, [{ n: 1, next: { n: 1, next: { n: 1 } } }], { Node }),
    );
    expect(found).toContain('0-n-at-maximum');
    expect(found).toContain('0-next-alternative-2-null');
    expect(found).not.toContain('0-next-next-n-at-maximum');
  });
  it('say where the base stands at one itself', () => {
    const found = boundaries({ It: { enum: ['a', 'b'] } }, 'It', { random: () => 0, view: 'request', base: 'a' });
    expect(found.map(({ label, isBase }) => [label, isBase])).toEqual([
      ['value-a', true],
      ['value-b', false],
    ]);
  });
  it('start from a full sample where no base is given', () => {
    const schema: JsonSchema = { type: 'object', properties: { a: { type: 'integer', minimum: 3 } } };
    const labels = boundaries({ It: schema }, 'It', { random: () => 0.4, view: 'request' }).map(({ label }) => label);
    expect(labels).toContain('a-just-above-minimum');
    expect(labels).toContain('a-absent');
  });
});
