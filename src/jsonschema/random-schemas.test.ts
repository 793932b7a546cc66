import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject, JsonSchema } from '../model/index.ts';
import { holds } from './explain.ts';
import { formats } from './formats/index.ts';
import { arbitraryFor, boundaries, type Schemas, sample, validate, violate } from './index.ts';
import { programOf } from './program.ts';

/** Runs of each property. The full count is 1,000: `ASSAY_RUNS=1000`. */
const RUNS = Number(process.env.ASSAY_RUNS ?? 100);

const SEED = Number(process.env.ASSAY_SEED ?? 7);

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

/** A second opinion that shares nothing with the room but the checks of formats: plain ajv on the schemas as they are. */
function plainAjv(
  schemas: Schemas,
): (
  value: Json,
) => readonly { readonly keyword: string; readonly instancePath: string; readonly schemaPath: string }[] | undefined {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    multipleOfPrecision: 9,
    meta: false,
    validateSchema: false,
    logger: false,
  });
  for (const [name, { test, of }] of formats)
    if (of === 'string') ajv.addFormat(name, { type: 'string', validate: test });
    else ajv.addFormat(name, { type: 'number', validate: test });
  let judge: ReturnType<typeof ajv.compile> | undefined;
  return (value) => {
    try {
      judge ??= ajv.compile({ $defs: schemas, $ref: '#/$defs/Root' });
      return judge(value) ? [] : (judge.errors ?? []);
    } catch (error) {
      // Its comparison of objects calls their members `toString` and `valueOf`.
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

describe('over random schemas', () => {
  it('samples and boundaries are valid; violations fail with exactly the keyword that they name', () => {
    const count = { made: 0, boundaries: 0, violations: 0, exact: 0 };
    const keywords = new Set<string>();
    check((schemas, seed) => {
      const plain = plainAjv(schemas);
      const text = JSON.stringify(schemas);
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
        expect(validate(schemas, 'Root', value, 'request').outcome).toBe('invalid');
        const errors = plain(value);
        // `items: false` without a prefix has no error of its own there, but one for each item.
        if (errors === undefined || errors.some((error) => error.keyword === 'false schema')) continue;
        // Its quick way of comparing items takes their type from `items`, also for those of `prefixItems`.
        if (errors.length === 0 && keyword === 'uniqueItems') continue;
        const place = [
          'required',
          'dependentRequired',
          'additionalProperties',
          'unevaluatedProperties',
          'propertyNames',
        ].includes(keyword)
          ? pointer.slice(0, pointer.lastIndexOf('/'))
          : pointer;
        expect(errors.map((error) => `${error.keyword} ${error.instancePath}`)).toContain(`${keyword} ${place}`);
        // ajv lists what broke inside a wrapper beside the wrapper; only without one does the list hold nothing else.
        if (errors.some((error) => ['oneOf', 'anyOf', 'if', 'contains', 'propertyNames'].includes(error.keyword)))
          continue;
        count.exact++;
        const beside = keyword === 'type' ? ['type', 'enum', 'const'] : [keyword];
        for (const error of errors) {
          // What fails inside a branch leaves its members unevaluated for ajv, which then lists those too.
          const isIt = error.keyword === keyword && error.instancePath === place;
          if (!isIt && /unevaluated/.test(error.schemaPath)) continue;
          // Under `not` it passes over `contains` beside `prefixItems` for an empty array.
          if (
            error.keyword !== keyword &&
            error.keyword === 'not' &&
            /"contains".*"prefixItems"|"prefixItems".*"contains"/.test(text)
          )
            continue;
          expect(beside).toContain(error.keyword);
          expect(error.instancePath).toBe(place);
        }
      }
    });
    if (process.env.ASSAY_RUNS !== undefined) console.log(count, [...keywords].sort().join(', '));
    expect(count.made / RUNS).toBeGreaterThan(0.7);
    expect(count.violations / RUNS).toBeGreaterThan(5);
    expect(count.exact / count.violations).toBeGreaterThan(0.3);
  });

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
