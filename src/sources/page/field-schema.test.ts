import { expect, test } from 'vitest';
import type { Finding } from '../../model/index.ts';
import type { FieldDraft } from './draft.ts';
import { fieldSchema } from './field-schema.ts';
import { textPage, type Words } from './page.ts';
import { schemaOf } from './schema-draft.ts';

/** A field whose parts stand on lines of their own. */
const read = (parts: Readonly<Record<string, string>>) => {
  const page = textPage('page.txt', Object.values(parts).join('\n'));
  const words = (text: string): Words => {
    const start = page.text.indexOf(text);
    return { text, start, end: start + text.length };
  };
  const entries = Object.entries(parts).map(([key, text]) => [key, words(text)] as const);
  const field = { section: 'query', alternatives: [], stretch: { start: 0, end: 1 }, ...Object.fromEntries(entries) };
  const findings: Finding[] = [];
  const schema = fieldSchema(page, field as FieldDraft, findings);
  const known = Object.fromEntries([...schema.origins].map(([at, [place]]) => [at, `${place?.known} ${place?.line}`]));
  return { schema: schemaOf(schema), known, told: findings.map(({ id }) => id) };
};

test.each([
  [
    { name: 'n', type: 'integer', limits: 'min: 1, max: 5' },
    { type: 'integer', minimum: 1, maximum: 5 },
  ],
  [
    { name: 'n', type: 'string', description: 'At most 80 characters' },
    { type: 'string', maxLength: 80 },
  ],
  [
    { name: 'n', type: 'string[]', limits: 'max 3' },
    { type: 'array', maxItems: 3 },
  ],
  [
    { name: 'n', type: 'string | null', default: 'x' },
    { type: ['string', 'null'], default: 'x' },
  ],
])('%j', (parts, schema) => {
  const found = read(parts);
  expect(found.schema).toMatchObject(schema);
  expect(found.told).toEqual([]);
});

test('bounds of a value without a type are only taken for those of a number', () => {
  const { schema, known } = read({ name: 'n', description: 'How many, 1..50' });
  expect(schema).toMatchObject({ minimum: 1, maximum: 50 });
  expect(known).toMatchObject({ '/minimum': 'inferred 2', '/maximum': 'inferred 2' });
});

test.each([
  ['an unknown type', { name: 'n', type: 'Thing' }, 'unknown-type'],
  ['values that are not shown', { name: 'n', type: 'enum' }, 'enum-values-not-shown'],
  [
    'values that are shown and not understood',
    { name: 'n', type: 'enum', valuesHeading: 'Possible values' },
    'enum-values-not-understood',
  ],
  ['limits that are not understood', { name: 'n', type: 'string', limits: 'reasonable' }, 'limit-not-understood'],
  ['a bound of what has none', { name: 'n', type: 'boolean', limits: 'at most 5' }, 'limit-not-understood'],
  ['a pattern that is none', { name: 'n', type: 'string', pattern: '[' }, 'malformed-keyword'],
])('%s is told', (_, parts, id) => {
  expect(read(parts).told).toEqual([id]);
});
