import { expect, it } from 'vitest';
import type { Json, JsonSchema } from '../model/index.ts';
import { edgeTries } from './edge-tries.ts';
import { validate } from './evaluate.ts';

function triesOf(schema: JsonSchema, base: Json, under = '', tries: (pointer: string) => boolean = () => true) {
  let turn = 0;
  const random = () => (turn++ % 10) / 10;
  return edgeTries({ It: schema }, 'It', base, { random, view: 'request', under, tries });
}

const room: JsonSchema = {
  type: 'object',
  properties: {
    size: { type: 'integer', minimum: 1, maximum: 9 },
    name: { type: 'string', maxLength: 3 },
    kind: { enum: ['a', 'b'] },
    how: { oneOf: [{ type: 'string' }, { type: 'object', required: ['by'], properties: { by: { type: 'string' } } }] },
  },
};
const base = { size: 5, name: 'x', kind: 'a', how: 'so' };

it('names each edge, and makes a valid instance that stands at it when asked', () => {
  const tries = triesOf(room, base);
  const labels = tries.map(({ label }) => label);
  for (const label of [
    'size-at-minimum',
    'size-at-maximum',
    'name-longest',
    'kind-value-b',
    'how-alternative-2-object',
  ])
    expect(labels).toContain(label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const { label, make } of tries) {
    const value = make();
    if (value !== undefined) expect(validate({ It: room }, 'It', value, 'request').outcome, label).toBe('valid');
  }
  const made = (label: string) => tries.find((one) => one.label === label)?.make();
  expect(made('size-at-minimum')).toEqual({ ...base, size: 1 });
  expect(made('kind-value-b')).toEqual({ ...base, kind: 'b' });
});

it('makes nothing where the base stands at the edge already, or where there is no such instance', () => {
  const made = (base: Json, label: string) =>
    triesOf(room, base)
      .find((one) => one.label === label)
      ?.make();
  expect(made({ ...base, size: 9 }, 'size-at-maximum')).toBeUndefined();
  expect(made(base, 'kind-value-a')).toBeUndefined();
  const tight: JsonSchema = { ...room, not: { properties: { size: { const: 1 } } } };
  expect(
    triesOf(tight, base)
      .find(({ label }) => label === 'size-at-minimum')
      ?.make(),
  ).toBeUndefined();
});

it('looks at and below one pointer only, and not where nothing is to be tried', () => {
  expect(triesOf(room, base, '/size').every(({ pointer }) => pointer === '/size')).toBe(true);
  expect(triesOf(room, base, '', (pointer) => pointer !== '/name').some(({ pointer }) => pointer === '/name')).toBe(
    true,
  );
  expect(
    triesOf(room, base, '', (pointer) => pointer !== '/name').some(({ label }) => label.startsWith('name-longest')),
  ).toBe(false);
});
