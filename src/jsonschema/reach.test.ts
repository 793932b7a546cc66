import { expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { edgeTries, reach } from './index.ts';

const how = {
  random: () => 0.4,
  view: 'request',
  tries: (pointer: string) => pointer.split('/').length < 6,
  normal: (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*'),
} as const;
const text: JsonSchema = { type: 'string', maxLength: 2 };
const reached = (schema: JsonSchema, value: Json, limit = 20) =>
  reach({ It: schema }, 'It', [{ value, under: '' }], { ...how, limit });

it('leads into optional members, empty lists, other branches and other types', () => {
  const inner: JsonSchema = { type: 'object', properties: { a: text } };
  const pointers = (schema: JsonSchema, value: Json) => reached(schema, value).map(({ pointer }) => pointer);
  expect(pointers({ type: 'object', properties: { in: inner } }, {})).toEqual(['/in']);
  expect(pointers({ type: 'array', items: text }, [])).toEqual(['/0']);
  expect(reached({ oneOf: [text, inner] }, 'a').map(({ value }) => typeof value)).toContain('object');
  expect(reached({ type: ['string', 'integer'] }, 'a').map(({ value }) => typeof value)).toEqual(['number']);
});

it('says nothing twice, and stops where it is told to', () => {
  const wide = { type: 'object', properties: { a: text, b: { type: 'integer' }, c: { type: 'boolean' } } } as const;
  expect(reached(wide, { a: '', b: 1, c: true })).toEqual([]);
  expect(reached(wide, {}, 2)).toHaveLength(2);
  expect(reach({ It: wide }, 'It', [{ value: {}, under: '' }], { ...how, tries: () => false })).toEqual([]);
});

it('makes an edge only when it is asked for, and only at and below its pointer', () => {
  const schemas = { It: { type: 'object', properties: { a: text, b: text } } };
  const tries = edgeTries(schemas, 'It', { a: 'x', b: 'x' }, { ...how, under: '/a' });
  expect(new Set(tries.map(({ pointer }) => pointer))).toEqual(new Set(['/a']));
  const longest = tries.find(({ keyword }) => keyword === 'maxLength')?.make();
  expect(longest).toMatchObject({ b: 'x' });
});
