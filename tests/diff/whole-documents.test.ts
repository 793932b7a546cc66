import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { inferBehaviours } from '../../src/behaviours/index.ts';
import { diffContracts } from '../../src/diff/index.ts';
import type { Contract, Json, JsonObject } from '../../src/model/index.ts';
import { readDocuments } from '../../src/sources/index.ts';
import { baseDocument } from './base-document.ts';
import { type Edit, edited, edits } from './edits.ts';
import { type Rewrite, rewrites } from './rewrites.ts';

const whole = process.env['ASSAY_MATRIX'] === 'full';

async function contractOf(document: JsonObject, form: 'json' | 'yaml' = 'json'): Promise<Contract> {
  const text = form === 'json' ? JSON.stringify(document) : stringify(document);
  return inferBehaviours(await readDocuments([{ name: `api.${form}`, bytes: new TextEncoder().encode(text) }]));
}

/** A schema that the document's owner may have thought of. */
const extras: fc.Arbitrary<Json> = fc.oneof(
  fc.constant({ type: 'boolean' }),
  fc.record({ type: fc.constant('string'), maxLength: fc.integer({ min: 3, max: 9 }), nullable: fc.boolean() }),
  fc.record({
    type: fc.constant('object'),
    properties: fc.constant({ a: { type: 'string' }, b: { type: 'array', items: { type: 'integer', minimum: 2 } } }),
    required: fc.constantFrom(['a'], ['b'], ['a', 'b']),
  }),
);

const names = Object.keys(rewrites);
/** Some rewrites, one after the other. */
const ways = fc.record({
  some: fc.subarray(names, { minLength: 1 }),
  salt: fc.nat(),
  form: fc.constantFrom('json', 'yaml'),
});
type Way = typeof ways extends fc.Arbitrary<infer T> ? T : never;

const everyWay = (form: Way['form']): Way => ({ some: names, salt: 5, form });

function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

async function rewritten(document: JsonObject, { some, salt, form }: Way): Promise<Contract> {
  const random = numbers(salt);
  const next = some.reduce((at, name) => (rewrites[name] as Rewrite)(at, random), document);
  return await contractOf(next, form);
}

const told = (changes: ReturnType<typeof diffContracts>) =>
  changes.map(({ level, id, operations, at, message }) => `${level} ${id} ${operations[0] ?? ''} ${at} ${message}`);

describe('a document that says the same in other words', () => {
  it('has behaviours for the rewrites to keep', async () => {
    const { pagination, lifecycles, streams, incoming, resources } = await contractOf(
      baseDocument({ type: 'boolean' }),
    );
    expect([pagination.length, lifecycles.length, streams.length, incoming?.length, resources.length]).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it.each(whole ? names : [])('gives no change: %s', async (name) => {
    const base = baseDocument({ type: 'string', nullable: true });
    const way: Way = { some: [name], salt: 7, form: 'json' };
    const [old, next] = [await contractOf(base), await rewritten(base, way)];
    expect(told(diffContracts(old, next))).toEqual([]);
    expect(told(diffContracts(next, old))).toEqual([]);
  });

  it('is another document after every one of the rewrites', () => {
    const base = baseDocument({ type: 'string', nullable: true });
    const before = JSON.stringify(base);
    const idle = names.filter((name) => JSON.stringify(rewrites[name]?.(base, numbers(7))) === before);
    expect(idle).toEqual([]);
  });

  it('gives no change, whatever is rewritten in whatever order', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(extras, ways, ways, async (extra, one, other) => {
        const base = baseDocument(extra);
        expect(told(diffContracts(await rewritten(base, one), await rewritten(base, other)))).toEqual([]);
      }),
      { numRuns: whole ? 150 : 3, seed: 21, examples: [[{ type: 'boolean' }, everyWay('json'), everyWay('yaml')]] },
    );
  });
});

async function checkEdits(some: readonly Edit[], extra: Json, one: Way, other: Way): Promise<void> {
  const base = baseDocument(extra);
  const old = await rewritten(base, one);
  const next = await rewritten(some.reduce(edited, base), other);
  for (const [from, to, way] of [
    [old, next, 'there'],
    [next, old, 'back'],
  ] as const) {
    const changes = diffContracts(from, to);
    const seen = [...new Set(changes.map(({ level, id }) => `${level} ${id}`))].sort();
    const expected = [...new Set(some.flatMap((edit) => edit[way]))].sort();
    expect(seen, told(changes).join('\n')).toEqual(expected);
    for (const { level, witness } of changes) if (level === 'ERROR') expect(witness).toBeDefined();
  }
}

describe('edits, between two ways of writing all the rest', () => {
  it('all at once', { timeout: 120_000 }, async () => {
    await checkEdits(edits, { type: 'boolean' }, everyWay('yaml'), {
      some: ['members in another order'],
      salt: 3,
      form: 'json',
    });
  });

  it.each(whole ? edits : [])('$name', { timeout: 120_000 }, async (edit) => {
    await fc.assert(
      fc.asyncProperty(extras, ways, ways, async (extra, one, other) => await checkEdits([edit], extra, one, other)),
      { numRuns: 12, seed: 22 },
    );
  });
});
