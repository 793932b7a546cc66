import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { holds, typeOf } from '../explain.ts';
import { type Facts, factsOf, itemParts, memberParts, type Type } from '../facts.ts';
import { isHidden, optional } from '../make/make-object.ts';
import { makeText } from '../make/make-text.ts';
import { likelyTypes, makeValue } from '../make/make-value.ts';
import type { Making, Trail } from '../make/making.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { edgyNumber } from './edgy-number.ts';
import { formattedText } from './formatted-text.ts';
import { hostileText } from './hostile-text.ts';

/** What the building of one arbitrary shares. */
export interface Building {
  readonly program: Making['program'];
  /** Length of the rare long texts. */
  readonly longest: number;
  /** Makes a source of numbers in [0, 1) out of a seed. */
  readonly dice: (seed: number) => () => number;
  /** Told of each generated part: whether it was kept, or replaced by a made one because it broke a rule. */
  readonly seen: (kept: boolean) => void;
  readonly fuel: { left: number };
}

/** Ways through the alternatives of one place that are followed. */
const WAYS = 16;
/** Times that one reference is followed; deeper parts are made, not generated. */
const ROUNDS = 2;

/**
 * An arbitrary of values that keep all these cleaned schemas. Parts that come out wrong (rules that types and bounds cannot express, such as
 * `not`) are replaced by made ones, so that no run is lost to filtering. Undefined: no value was found.
 */
export function buildArbitrary(
  building: Building,
  schemas: readonly JsonObject[],
  trail: Trail,
): fc.Arbitrary<Json> | undefined {
  const { program, dice } = building;
  const make = (seed: number): Json | undefined => {
    const making: Making = { program, random: dice(seed), prefer: 'varied', overrides: new Map(), fuel: { left: 500 } };
    const made = makeValue(making, schemas, '', trail);
    return 'value' in made ? made.value : undefined;
  };
  const minimal = makeValue(
    { program, random: dice(1), prefer: 'minimal', overrides: new Map(), fuel: { left: 2_000 } },
    schemas,
    '',
    trail,
  );
  if ('dead' in minimal) return undefined;
  const fallback = minimal.value;
  const made = fc.nat().map((seed) => make(seed) ?? fallback);
  if (--building.fuel.left < 0) return made;

  const options: fc.Arbitrary<Json>[] = [];
  let ways = 1;
  for (let way = 0; way < Math.min(ways, WAYS); way++) {
    let rest = way;
    const facts = factsOf(program, schemas, (_schema, _keyword, count) => {
      const turn = rest % count;
      rest = Math.floor(rest / count);
      return turn;
    });
    ways = Math.max(ways, facts?.ways ?? WAYS);
    if (facts === undefined) continue;
    const further = new Map(trail);
    for (const ref of facts.refs) further.set(ref, (trail.get(ref) ?? 0) + 1);
    if ([...further.values()].some((rounds) => rounds > ROUNDS)) return made;
    options.push(...byFacts(building, facts, further));
  }
  if (options.length === 0) return made;
  const keeps = (value: Json) => schemas.every((schema) => holds(program, schema, value));
  return fc.tuple(fc.oneof(...options), fc.noShrink(fc.nat())).map(([value, seed]) => {
    const kept = keeps(value);
    building.seen(kept);
    return kept ? value : (make(seed) ?? fallback);
  });
}

function byFacts(building: Building, facts: Facts, trail: Trail): readonly fc.Arbitrary<Json>[] {
  if (facts.options !== undefined) {
    const usable = facts.options.filter((option) => facts.types.includes(typeOf(option)));
    return usable.length === 0 ? [] : [fc.constantFrom(...usable)];
  }
  return likelyTypes(facts).flatMap((type) => byType(building, facts, trail, type) ?? []);
}

function byType(building: Building, facts: Facts, trail: Trail, type: Type): fc.Arbitrary<Json> | undefined {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return edgyNumber(facts);
    case 'string':
      return textArbitrary(building, facts);
    case 'array':
      return arrayArbitrary(building, facts, trail);
    case 'object':
      return objectArbitrary(building, facts, trail);
  }
}

function textArbitrary(building: Building, facts: Facts): fc.Arbitrary<Json> | undefined {
  const { patterns, formats, minLength, maxLength } = facts;
  if (minLength > maxLength) return undefined;
  if (patterns.length + formats.length === 0) return hostileText(minLength, maxLength, building.longest);
  const { program, dice } = building;
  const byMaker = fc.nat().map((seed) => {
    const making: Making = { program, random: dice(seed), prefer: 'varied', overrides: new Map(), fuel: { left: 1 } };
    return makeText(making, facts) ?? '';
  });
  const formatted = formats.length === 1 && patterns.length === 0 ? formattedText(formats[0] ?? '') : undefined;
  const matching =
    patterns.length === 1 && formats.length === 0 ? stringMatching(patterns[0] ?? '', maxLength) : undefined;
  return fc.oneof(byMaker, ...[formatted, matching].filter((one) => one !== undefined));
}

function stringMatching(source: string, maxLength: number): fc.Arbitrary<string> | undefined {
  const pattern = parsePattern(source);
  if (typeof pattern === 'string') return undefined;
  try {
    return fc.stringMatching(pattern.native, Number.isFinite(maxLength) ? { maxLength: Math.max(maxLength, 1) } : {});
  } catch {
    // fast-check does not know look-around and a few more; the maker does what it can.
    return undefined;
  }
}

function arrayArbitrary(building: Building, facts: Facts, trail: Trail): fc.Arbitrary<Json> | undefined {
  const prefix = Math.max(
    0,
    ...facts.parts.map((part) => (Array.isArray(part.prefixItems) ? part.prefixItems.length : 0)),
  );
  const build = (index: number, ...more: readonly JsonObject[]) => {
    const parts = itemParts(facts, index);
    return parts === undefined ? undefined : buildArbitrary(building, [...parts, ...more], trail);
  };
  const firsts: fc.Arbitrary<Json>[] = [];
  for (let index = 0; index < Math.min(prefix, facts.maxItems); index++) {
    const first = build(index);
    if (first === undefined) break;
    firsts.push(first);
  }
  const rest = build(prefix);
  const contains = facts.parts.flatMap((part) => (isObject(part.contains) ? (build(prefix, part.contains) ?? []) : []));
  const left = Math.max(0, facts.minItems - prefix);
  const most = Math.max(left, Math.min(facts.maxItems - prefix - contains.length, left + 5));
  const tail: fc.Arbitrary<readonly Json[]> =
    rest === undefined || most === 0
      ? fc.constant([])
      : facts.unique
        ? fc.uniqueArray(rest, { minLength: 0, maxLength: most, selector: canonical })
        : fc.array(rest, { minLength: left, maxLength: most });
  const cut = fc.integer({ min: Math.min(facts.minItems, firsts.length), max: firsts.length });
  return fc.tuple(fc.tuple(...firsts), cut, fc.tuple(...contains), tail).map(([head, count, wanted, others]) => {
    // A cut prefix leaves no place for what comes after it.
    if (count < head.length) return head.slice(0, count);
    return [...head, ...wanted, ...others];
  });
}

function objectArbitrary(building: Building, facts: Facts, trail: Trail): fc.Arbitrary<Json> | undefined {
  const making: Making = {
    program: building.program,
    random: building.dice(2),
    prefer: 'full',
    overrides: new Map(),
    fuel: { left: 500 },
  };
  const members: [string, fc.Arbitrary<Json>][] = [];
  for (const name of new Set([...facts.required, ...optional(making, facts)])) {
    const needed = facts.required.includes(name);
    const parts = isHidden(making, facts, name) && !needed ? undefined : memberParts(facts, name);
    const member = parts === undefined ? undefined : buildArbitrary(building, parts, trail);
    if (member !== undefined) members.push([escapeKey(name), member]);
    else if (needed) return undefined;
  }
  const requiredKeys = facts.required.map(escapeKey);
  return fc
    .record(Object.fromEntries(members), { requiredKeys, noNullPrototype: true })
    .map((object) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key.slice(1), value])));
}

/** A prefix keeps names such as `__proto__` away from the machinery of records. */
function escapeKey(name: string): string {
  return `.${name}`;
}
