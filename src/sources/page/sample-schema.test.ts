import { expect, test } from 'vitest';
import { textPage } from './page.ts';
import { parseSample } from './sample.ts';
import { joined, sampleSchema } from './sample-schema.ts';
import { schemaOf } from './schema-draft.ts';

test.each([
  ['two choices', '{a: "x" | "y"}', '{a: "z" | "y"}', { enum: ['x', 'y', 'z'] }],
  ['a choice and one of its values', '{a: "x" | "y"}', '{a: "y"}', { enum: ['x', 'y'], type: 'string' }],
  ['a value and a choice without it', '{a: "z"}', '{a: "x" | "y"}', { type: 'string' }],
  ['two types', '{a: 1}', '{a: "x"}', {}],
])('%s', (_, first, second, expected) => {
  const [a, b] = [first, second].map((text) => {
    const sample = parseSample(text, 0);
    if (sample === undefined) throw new Error('no sample');
    return sampleSchema(textPage('a', text), sample);
  });
  if (a === undefined || b === undefined) throw new Error('no schema');
  const whole = schemaOf(joined(a, b));
  const member = typeof whole === 'object' ? (whole['properties'] as { readonly a: object }).a : {};
  expect(Object.fromEntries(Object.entries(member).filter(([keyword]) => keyword !== 'examples'))).toEqual(expected);
});
