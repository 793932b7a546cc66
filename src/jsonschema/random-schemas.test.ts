import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, type JsonObject, type JsonSchema, valueAt } from '../model/index.ts';
import { holds } from './explain.ts';
import { arbitraryFor, boundaries, edgeTries, reach, type Schemas, sample, validate, violate } from './index.ts';
import { programOf } from './program.ts';
import { breaksExactly, plainAjv } from './testing/plain-ajv.ts';

/** Runs of each property. The full count is 1,000: `ASSAY_RUNS=1000`. */
const RUNS = Number(process.env.ASSAY_RUNS ?? 100);

const SEED = Number(process.env.ASSAY_SEED ?? 7);

/** Only a hang takes longer; the time grows with the runs. */
const LONGEST = 600 * Math.max(RUNS, 100);

const NAMES = ['a', 'b', 'c', 'toString', 'x/y'] as const;
const name = fc.constantFrom(...NAMES);
const small = fc.integer({ min: 0, max: 4 });
const optional = (keywords: Record<string, fc.Arbitrary<unknown>>) => fc.record(keywords, { requiredKeys: [] });
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constantFrom(null, true, false, 0, 1, -3, 2.5, '', 'a', 'text', '😀'));

/** Schemas of every shape that the makers claim to know, with references to each other and to themselves. */
const { schema } = fc.letrec<{
  schema: JsonSchema;
  string: JsonSchema;
  number: JsonSchema;
  array: JsonSchema;
  object: JsonSchema;
  any: JsonSchema;
}>((tie) => {
  const child = tie('schema');
  const map = (keys: fc.Arbitrary<string>) => fc.dictionary(keys, child, { maxKeys: 3, noNullPrototype: true });
  const merged = (type: string, ...parts: fc.Arbitrary<object>[]): fc.Arbitrary<JsonSchema> =>
    fc.tuple(...parts).map((objects) => Object.assign({ type }, ...objects) as JsonObject);
  return {
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
      { arbitrary: tie('string'), weight: 3 },
      { arbitrary: tie('number'), weight: 3 },
      { arbitrary: tie('array'), weight: 2 },
      { arbitrary: tie('object'), weight: 4 },
      { arbitrary: tie('any'), weight: 3 },
    ),
    string: fc.oneof(
      merged('string', optional({ minLength: small, maxLength: fc.integer({ min: 2, max: 8 }) })),
      merged(
        'string',
        optional({
          pattern: fc.constantFrom('^[a-z]+$', '^\\d{2,4}$', 'x', '^(ab|cd)*$', '^\\p{Lu}', '^[a-zA-Z0-9-_]+$'),
          maxLength: fc.integer({ min: 3, max: 9 }),
        }),
      ),
      merged(
        'string',
        optional({
          format: fc.constantFrom(
            'date-time',
            'date',
            'uuid',
            'uri',
            'email',
            'ipv4',
            'ipv6',
            'time',
            'hostname',
            'byte',
            'unknown',
          ),
        }),
      ),
    ),
    number: fc.oneof(
      merged(
        'integer',
        optional({
          minimum: fc.integer({ min: -5, max: 3 }),
          maximum: fc.integer({ min: 2, max: 9 }),
          multipleOf: fc.constantFrom(1, 2, 3),
        }),
      ),
      merged(
        'number',
        optional({
          exclusiveMinimum: fc.integer({ min: -5, max: 3 }),
          exclusiveMaximum: fc.integer({ min: 4, max: 9 }),
          multipleOf: fc.constantFrom(0.1, 0.5, 0.01),
        }),
      ),
      merged(
        'integer',
        optional({ format: fc.constantFrom('int32', 'int64'), exclusiveMinimum: fc.constantFrom(0, 100) }),
      ),
    ),
    array: merged(
      'array',
      optional({
        items: fc.oneof(child, child, fc.constant(false)),
        prefixItems: fc.array(child, { minLength: 1, maxLength: 2 }),
      }),
      optional({
        minItems: fc.integer({ min: 0, max: 2 }),
        maxItems: fc.integer({ min: 1, max: 4 }),
        uniqueItems: fc.boolean(),
      }),
      fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        optional({
          contains: child,
          minContains: fc.integer({ min: 0, max: 2 }),
          maxContains: fc.integer({ min: 1, max: 3 }),
        }),
        fc.record({ unevaluatedItems: fc.oneof(fc.constant(false), child) }),
      ),
    ),
    object: merged(
      'object',
      optional({ properties: map(name), required: fc.uniqueArray(name, { maxLength: 2 }) }),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant({}) },
        fc.record({ additionalProperties: fc.oneof(fc.constant(false), child) }),
        fc.record({ unevaluatedProperties: fc.oneof(fc.constant(false), child) }),
      ),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        fc.record({ patternProperties: map(fc.constantFrom('^x-', '^[a-c]$', '[0-9]')) }),
        fc.record({
          propertyNames: fc.constantFrom({ maxLength: 3 }, { pattern: '^[a-z]' }, { enum: ['a', 'b', 'd'] }),
        }),
        fc.record({
          dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), {
            maxKeys: 2,
            noNullPrototype: true,
          }),
        }),
        fc.record({ dependentSchemas: map(name) }),
        optional({ minProperties: fc.integer({ min: 0, max: 3 }), maxProperties: fc.integer({ min: 1, max: 5 }) }),
        fc.record({ allOf: fc.array(tie('object'), { minLength: 1, maxLength: 2 }) }),
        fc.tuple(name, tie('object'), tie('object')).map(([condition, yes, no]) =>
          Object.fromEntries([
            ['if', { required: [condition] }],
            ['then', yes],
            ['else', no],
          ]),
        ),
      ),
    ),
    any: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 4, selector: (value) => JSON.stringify(value) }),
      }),
      fc.record({ const: scalar }),
      fc.constantFrom<JsonSchema>({ $ref: '#/$defs/Root' }, { $ref: '#/$defs/Other' }, { $ref: '#/$defs/Leaf' }),
      fc.record({
        type: fc.constantFrom(['string', 'null'], ['integer', 'string'], 'boolean'),
      }) as fc.Arbitrary<JsonSchema>,
      fc.record({ oneOf: fc.array(child, { minLength: 1, maxLength: 3 }) }),
      fc.record({ anyOf: fc.array(child, { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.tuple(child, fc.record({ not: child })) }),
      fc.record({ type: fc.constant('string'), not: tie('string') }),
    ) as fc.Arbitrary<JsonSchema>,
  };
});
const schemasOf: fc.Arbitrary<Schemas> = fc.record({
  Root: schema,
  Other: schema,
  Leaf: fc.constant({ type: 'string', maxLength: 5 }),
});

/** Numbers in [0, 1) from a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const check = (property: (schemas: Schemas, seed: number) => void) =>
  fc.assert(fc.property(schemasOf, fc.nat(), property), { numRuns: RUNS, seed: SEED });

describe('over random schemas', () => {
  it(
    'samples and boundaries are valid; violations fail with exactly the keyword that they name',
    () => {
      const count = { made: 0, boundaries: 0, violations: 0, exact: 0 };
      const keywords = new Set<string>();
      check((schemas, seed) => {
        const plain = plainAjv(schemas);
        const valid = (value: Json) => {
          expect(validate(schemas, 'Root', value, 'request').outcome).toBe('valid');
          expect(plain(value) ?? []).toEqual([]);
        };
        for (const prefer of ['minimal', 'example', undefined] as const) {
          const made = sample(schemas, 'Root', {
            view: 'request',
            ...(prefer === undefined ? {} : { prefer }),
            random: dice(seed),
          });
          if ('value' in made) valid(made.value);
        }
        const base = sample(schemas, 'Root', { random: dice(seed), view: 'request', prefer: 'full' });
        expect(sample(schemas, 'Root', { random: dice(seed), view: 'request', prefer: 'full' })).toEqual(base);
        if ('unsatisfiable' in base) return;
        count.made++;
        for (const edge of boundaries(schemas, 'Root', {
          random: dice(seed),
          view: 'request',
          base: base.value,
          limit: 30,
        })) {
          count.boundaries++;
          valid(edge.value);
          keywords.add(edge.keyword);
        }
        for (const { pointer, keyword, value } of violate(schemas, 'Root', base.value, {
          random: dice(seed),
          view: 'request',
          limit: 40,
        })) {
          count.violations++;
          keywords.add(`not ${keyword}`);
          if (breaksExactly(schemas, plain, { pointer, keyword, value })) count.exact++;
        }
      });
      if (process.env.ASSAY_RUNS !== undefined) console.log(count, [...keywords].sort().join(', '));
      expect(count.made / RUNS).toBeGreaterThan(0.7);
      expect(count.violations / RUNS).toBeGreaterThan(5);
      expect(count.exact / count.violations).toBeGreaterThan(0.3);
    },
    LONGEST,
  );

  it(
    'what is reached lies where it is said to, is valid, and is tried at its edges and broken like any other instance',
    () => {
      const count = { reached: 0, edges: 0, violations: 0, exact: 0 };
      const few = process.env.ASSAY_RUNS === undefined ? 20 : RUNS;
      const normal = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*');
      const tries = (pointer: string) => pointer.split('/').length < 5;
      fc.assert(
        fc.property(schemasOf, fc.nat(), (schemas, seed) => {
          const random = dice(seed);
          const plain = plainAjv(schemas);
          const least = sample(schemas, 'Root', { random, view: 'request', prefer: 'minimal' });
          if ('unsatisfiable' in least) return;
          const first = { value: least.value, under: '' };
          const further = reach(schemas, 'Root', [first], { random, view: 'request', tries, normal, limit: 10 });
          expect(new Set(further.map(({ label }) => label)).size).toBe(further.length);
          count.reached += further.length;
          for (const { value, pointer } of further) {
            expect(valueAt(value, pointer)).not.toBeUndefined();
            expect(plain(value) ?? []).toEqual([]);
          }
          for (const { value, under } of [first, ...further.map(({ value, pointer }) => ({ value, under: pointer }))]) {
            const how = { random, view: 'request', under, tries } as const;
            for (const edge of edgeTries(schemas, 'Root', value, how).slice(0, 5)) {
              expect(edge.pointer === under || edge.pointer.startsWith(`${under}/`)).toBe(true);
              const made = edge.make();
              if (made === undefined) continue;
              count.edges++;
              expect(plain(made) ?? []).toEqual([]);
            }
            for (const one of violate(schemas, 'Root', value, { ...how, oneWrongType: true, limit: 15 })) {
              count.violations++;
              if (one.keyword !== 'dependentRequired') expect(`${one.pointer}/`.startsWith(`${under}/`)).toBe(true);
              if (breaksExactly(schemas, plain, one)) count.exact++;
            }
          }
        }),
        { numRuns: few, seed: SEED },
      );
      if (process.env.ASSAY_RUNS !== undefined) console.log(count);
      expect(count.reached / few).toBeGreaterThan(0.25);
      expect(count.edges / few).toBeGreaterThan(2);
      expect(count.exact / few).toBeGreaterThan(3);
    },
    LONGEST,
  );

  it('our own evaluation and ajv agree', () => {
    const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
    let seen = 0;
    let disagreed = 0;
    fc.assert(
      fc.property(schemasOf, fc.array(value, { minLength: 3, maxLength: 6 }), (schemas, values) => {
        const program = programOf(schemas, 'request');
        const root = program.follow(`#/$defs/${program.nameOf('Root')}`);
        for (const one of values) {
          const result = validate(schemas, 'Root', one, 'request');
          if (result.outcome === 'unjudgeable' && /disagree/.test(result.reason)) disagreed++;
          if (result.outcome === 'unjudgeable') continue;
          seen++;
          expect(holds(program, root, one)).toBe(result.outcome === 'valid');
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(seen).toBeGreaterThan(RUNS);
    expect(disagreed).toBe(0);
  });

  it('an arbitrary gives valid instances, and few of its parts have to be replaced', () => {
    const count = { kept: 0, replaced: 0, instances: 0 };
    const runs = Math.ceil(RUNS / 2);
    fc.assert(
      fc.property(schemasOf, fc.nat(), (schemas, seed) => {
        const arbitrary = arbitraryFor(schemas, 'Root', {
          view: 'request',
          longest: 1_000,
          seen: (kept) => {
            if (kept) count.kept++;
            else count.replaced++;
          },
        });
        if ('unsatisfiable' in arbitrary) return;
        for (const value of fc.sample(arbitrary, { numRuns: 8, seed })) {
          count.instances++;
          expect(validate(schemas, 'Root', value, 'request').outcome).toBe('valid');
        }
      }),
      { numRuns: runs, seed: SEED },
    );
    if (process.env.ASSAY_RUNS !== undefined) console.log(count);
    expect(count.instances).toBeGreaterThan(runs * 5);
    expect(count.replaced / (count.kept + count.replaced)).toBeLessThan(0.25);
  });
});
