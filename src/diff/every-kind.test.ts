import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../model/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { changeKinds } from './rules/index.ts';
import { contractOf, withSchema } from './testing/contract-of.ts';

const text = { type: 'string' };
const list = (more: JsonObject): Json => ({ type: 'array', items: { type: 'integer' }, ...more });
const object = (more: JsonObject): Json => ({ type: 'object', properties: { a: text, b: text }, ...more });
const told = (member: string): Json => ({
  oneOf: [object({ title: 'Cat' }), { type: 'integer' }],
  discriminator: { propertyName: member, mapping: { cat: 'Cat' } },
});

/** Schemas that differ without one being the narrower of the two: both who sends and who reads may be hurt. */
const others: readonly (readonly [rule: string, Json, Json, level: string])[] = [
  ['branches', { oneOf: [text, { type: 'boolean' }, list({})] }, { oneOf: [text, object({})] }, 'ERROR'],
  [
    'condition',
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    object({ if: { required: ['a'] }, then: { required: ['b'] } }),
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    object({ if: { required: ['a'] }, then: { properties: { b: { enum: ['x'] } } } }),
    'ERROR',
  ],
  ['contained-item', list({ contains: { const: 7 } }), list({ contains: { const: 8 } }), 'ERROR'],
  ['default-value', { ...text, default: 'a' }, { ...text, default: 'b' }, 'WARNING'],
  [
    'dependent-members',
    object({ dependentRequired: { a: ['b'] } }),
    object({ dependentRequired: { b: ['a'] } }),
    'ERROR',
  ],
  ['discriminator', told('a'), told('b'), 'WARNING'],
  [
    'member-names',
    object({ propertyNames: { maxLength: 1 } }),
    object({ propertyNames: { pattern: '^[abc]+$' } }),
    'ERROR',
  ],
  ['multiple-of', { type: 'integer', multipleOf: 4 }, { type: 'integer', multipleOf: 6 }, 'ERROR'],
  ['negation', { ...text, not: { const: 'x' } }, { ...text, not: { const: 'y' } }, 'ERROR'],
  [
    'text-content',
    { ...text, contentMediaType: 'image/png' },
    { ...text, contentMediaType: 'application/xml' },
    'WARNING',
  ],
  [
    'unevaluated',
    object({ unevaluatedProperties: { type: 'integer' } }),
    object({ unevaluatedProperties: { type: 'boolean' } }),
    'ERROR',
  ],
];

async function changes(old: Json, next: Json) {
  const found = diffContracts(await contractOf(withSchema(old)), await contractOf(withSchema(next)));
  return new Map(found.map((change) => [change.id, change]));
}

describe('what is neither narrower nor wider', () => {
  it.each(others)('%s', async (rule, one, other, level) => {
    for (const [old, next] of [
      [one, other],
      [other, one],
    ] as const) {
      const found = await changes(old, next);
      for (const direction of ['request', 'response'])
        expect(['INFO', level], [...found.keys()].join()).toContain(found.get(`${direction}-${rule}-changed`)?.level);
      expect(found.get(`request-${rule}-changed`)?.witness !== undefined, rule).toBe(level === 'ERROR');
    }
  });
});

/** What hurts nobody for certain, as words: what going there is, and going back. */
const mild: readonly (readonly [string, Json, Json, there: readonly string[], back: readonly string[]])[] = [
  [
    'a default, stated and no longer stated',
    text,
    { ...text, default: 'a' },
    ['WARNING request-default-value-narrowed', 'INFO response-default-value-narrowed'],
    ['WARNING request-default-value-widened', 'INFO response-default-value-widened'],
  ],
  [
    'a value that is deprecated',
    text,
    { ...text, deprecated: true },
    ['INFO request-deprecated-schema-deprecated', 'INFO response-deprecated-schema-deprecated'],
    ['INFO request-deprecated-schema-reactivated', 'INFO response-deprecated-schema-reactivated'],
  ],
  [
    'another name of an alternative',
    { ...(told('a') as JsonObject), discriminator: { propertyName: 'a', mapping: { cat: 'Cat' } } },
    { ...(told('a') as JsonObject), discriminator: { propertyName: 'a', mapping: { cat: 'Cat', tom: 'Cat' } } },
    ['WARNING response-discriminator-widened', 'INFO request-discriminator-widened'],
    ['WARNING request-discriminator-narrowed', 'INFO response-discriminator-narrowed'],
  ],
  [
    'a member that only servers say',
    object({}),
    object({ properties: { a: { ...text, readOnly: true }, b: text } }),
    ['WARNING request-read-write-only-narrowed'],
    ['INFO request-read-write-only-widened'],
  ],
  [
    'a member that only clients say',
    object({}),
    object({ properties: { a: { ...text, writeOnly: true }, b: text } }),
    ['WARNING response-read-write-only-narrowed'],
    ['INFO response-read-write-only-widened'],
  ],
];

describe('what hurts nobody for certain', () => {
  it.each(mild)('%s', async (_name, less, more, there, back) => {
    const words = async (old: Json, next: Json) =>
      [...(await changes(old, next)).values()].map(({ id, level }) => `${level} ${id}`).sort();
    expect(await words(less, more)).toEqual([...there].sort());
    expect(await words(more, less)).toEqual([...back].sort());
  });
});

it('names the place of the change, whatever else is refused in the same message', async () => {
  const found = await changes(
    { type: 'object', properties: { a: text, b: { enum: ['x'] } }, required: ['a'] },
    { type: 'object', properties: { a: text, b: { enum: ['x', 'y'] } } },
  );
  expect(found.get('response-value-list-widened')?.witness?.because).toContain('/b must be');
  expect(found.get('response-required-member-widened')?.witness?.because).toContain('/a must be there');
});

const tests = readdirSync(import.meta.dirname)
  .filter((name) => /-rules\.test\.ts$|^every-kind\.test\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

it('every kind of change has a pair of documents made by hand', () => {
  // Schemas of the table of narrow and wide ones are held to four kinds each, those above to two.
  const ordered = new Set([...tests.matchAll(/^ {2}\[\s*'([a-z-]+)',/gm)].map(([, rule]) => rule));
  const tabled = (id: string) => {
    const [, rule, turn] = /^(?:request|response)-(.*)-(\w+)$/.exec(id) ?? [];
    if (turn === 'changed') return others.some(([one]) => one === rule);
    return ordered.has(rule) && (turn === 'narrowed' || turn === 'widened');
  };
  const spoken = (id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(tests);
  expect(changeKinds.map(({ id }) => id).filter((id) => !tabled(id) && !spoken(id))).toEqual([]);
});
