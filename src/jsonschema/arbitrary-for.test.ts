import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { arbitraryFor } from './index.ts';

function arbitrary(schema: JsonSchema, more: Record<string, JsonSchema> = {}): fc.Arbitrary<Json> {
  const made = arbitraryFor({ It: schema, ...more }, 'It', { view: 'request', longest: 300 });
  if ('unsatisfiable' in made) throw new Error(made.unsatisfiable);
  return made;
}
const values = (schema: JsonSchema, numRuns = 400) => fc.sample(arbitrary(schema), { numRuns, seed: 5 });
const minimise = (made: fc.Arbitrary<Json>, isGood: (value: Json) => boolean) => {
  const { counterexample } = fc.check(fc.property(made, isGood), { seed: 5, numRuns: 2_000 });
  return counterexample?.[0];
};

describe('what it reaches', () => {
  it('text of every plane, controls, combining marks and long ones', () => {
    const all = values({ type: 'string' }).map(String);
    expect(all.some((text) => text.includes('\u0000'))).toBe(true);
    expect(all.some((text) => /[\u0300-\u036f]/.test(text))).toBe(true);
    expect(all.some((text) => /[\u0590-\u06ff]/.test(text))).toBe(true);
    expect(all.some((text) => text.length > 200)).toBe(true);
    const planes = new Set(all.flatMap((text) => [...text].map((unit) => (unit.codePointAt(0) ?? 0) >> 16)));
    expect([...planes].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, plane) => plane));
    expect(all.every((text) => !/\p{Surrogate}/u.test(text))).toBe(true);
  });
  it('the edges of numbers', () => {
    const all = values({ type: 'number' });
    for (const edge of [Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, 0]) expect(all).toContain(edge);
    const whole = values({ type: 'integer', format: 'int64' });
    expect(whole).toContain(-(2 ** 63));
    expect(whole.every((number) => Number(number) < 2 ** 63)).toBe(true);
    expect(all.some((number) => Object.is(number, -0))).toBe(false);
  });
  it('the edges of the calendar', () => {
    const all = values({ type: 'string', format: 'date-time' }).map((text) => String(text).slice(0, 10));
    for (const day of ['0001-01-01', '9999-12-31', '2000-02-29']) expect(all).toContain(day);
  });
  it('all alternatives and optional members', () => {
    const all = values({ oneOf: [{ const: 1 }, { type: 'object', properties: { a: { type: 'boolean' } } }] }, 60).map(
      (value) => JSON.stringify(value),
    );
    for (const text of ['1', '{}', '{"a":true}', '{"a":false}']) expect(all).toContain(text);
  });
});

describe('shrinking', () => {
  it('ends at the smallest value that still fails', () => {
    expect(minimise(arbitrary({ type: 'integer', minimum: 3, maximum: 1_000 }), (value) => Number(value) < 50)).toBe(
      50,
    );
    expect(
      minimise(arbitrary({ type: 'array', items: { type: 'boolean' } }), (value) => JSON.stringify(value) === '[]'),
    ).toEqual([false]);
    const object = arbitrary({
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string' }, b: { type: 'boolean' } },
    });
    expect(minimise(object, (value) => !JSON.stringify(value).includes('"a":"'))).toEqual({ a: '' });
  });
});

it('ends for schemas that hold themselves, and says where nothing is valid', () => {
  const Tree: JsonSchema = {
    type: 'object',
    properties: {
      l: { $ref: '#/$defs/Tree' },
      r: { $ref: '#/$defs/Tree' },
      more: { type: 'array', items: { $ref: '#/$defs/Tree' } },
    },
  };
  expect(fc.sample(arbitrary({ $ref: '#/$defs/Tree' }, { Tree }), 20)).toHaveLength(20);
  expect(arbitraryFor({ It: false }, 'It', { view: 'request' })).toHaveProperty('unsatisfiable');
});
