import type { Json, JsonObject } from '../../model/index.ts';
import { holds, typeOf } from '../explain.ts';
import { type Choose, type Facts, factsOf, type Type } from '../facts.ts';
import { makeArray } from './make-array.ts';
import { makeNumber } from './make-number.ts';
import { makeObject } from './make-object.ts';
import { makeText } from './make-text.ts';
import type { Made, Making, Trail } from './making.ts';

/** Tries at one place, over the ways through its alternatives and over chance. */
const TRIES = 24;
/** Times that one reference may be followed on the way to a place. */
const ROUNDS = 8;

/**
 * Make a value that keeps all these cleaned schemas at once.
 * @param accept a further condition, such as "differs from the items before".
 */
export function makeValue(
  making: Making,
  schemas: readonly JsonObject[],
  pointer: string,
  trail: Trail,
  accept: (value: Json) => boolean = () => true,
): Made {
  const keeps = (value: Json): boolean =>
    accept(value) && schemas.every((schema) => holds(making.program, schema, value, making.settled));
  const given = making.overrides.get(pointer);
  if (given !== undefined)
    return keeps(given) ? { value: given } : { dead: `the value given for ${pointer || 'the whole'} is not valid` };
  let tries = TRIES;
  let dead = `no value for ${pointer || 'the whole'} was found`;
  let waysBefore = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (--making.fuel.left < 0) return { dead: 'the search for a valid value took too long' };
    let way = attempt;
    let ways = 1;
    const digit = (count: number): number => {
      const turn = making.prefer === 'varied' ? Math.floor(making.random() * count) : way % count;
      way = Math.floor(way / count);
      ways *= count;
      return turn;
    };
    // What is full has all members, so the branches that hang on members come first.
    const choose: Choose = (schema, keyword, count) => {
      if (pointer === '' && making.branch?.of === schema && keyword !== 'dependentSchemas') return making.branch.index;
      return keyword === 'dependentSchemas' && making.prefer === 'full' ? 1 - digit(count) : digit(count);
    };
    const facts = factsOf(making.program, schemas, choose);
    if (facts === undefined) {
      dead = `nothing is allowed at ${pointer || 'the whole'}`;
      tries = Math.min(TRIES, ways * 2);
      continue;
    }
    const further = facts.refs.length === 0 ? trail : longer(trail, facts.refs);
    if (facts.refs.some((ref) => (further.get(ref) ?? 0) > ROUNDS)) {
      dead = 'it holds itself without end';
      tries = Math.min(TRIES, ways);
      continue;
    }
    // What a plain value fails, another may keep.
    const mood: Making = attempt >= waysBefore && making.prefer !== 'full' ? { ...making, prefer: 'varied' } : making;
    const made = makeOne(mood, facts, pointer, further, digit);
    if ('value' in made && keeps(made.value)) return made;
    if ('dead' in made) dead = made.dead;
    waysBefore = ways;
    // Chance can only help where something is left to it.
    tries = Math.min(TRIES, ways * (made !== undefined && 'dead' in made ? 2 : 4));
  }
  return { dead };
}

function longer(trail: Trail, refs: readonly string[]): Trail {
  const further = new Map(trail);
  for (const ref of refs) further.set(ref, (trail.get(ref) ?? 0) + 1);
  return further;
}

function makeOne(making: Making, facts: Facts, pointer: string, trail: Trail, digit: (count: number) => number): Made {
  const usable = facts.options?.filter((option) => facts.types.includes(typeOf(option)));
  if (usable !== undefined) {
    const option = usable.length === 0 ? undefined : usable[digit(usable.length)];
    return option === undefined
      ? { dead: `no allowed value is left for ${pointer || 'the whole'}` }
      : { value: option };
  }
  const plain =
    making.prefer === 'example' ? facts.examples : facts.examples.filter((example) => typeof example !== 'object');
  if (plain.length > 0 && making.prefer !== 'varied') {
    const turn = digit(plain.length + 1);
    const example = plain[turn];
    if (example !== undefined) return { value: example };
  }
  const types = likelyTypes(facts);
  const type = types[digit(Math.max(1, types.length))];
  switch (type) {
    case 'null':
      return { value: null };
    case 'boolean':
      return { value: digit(2) === 0 };
    case 'number': {
      const value = makeNumber(making, facts);
      return value === undefined ? { dead: `no number fits ${pointer || 'the whole'}` } : { value };
    }
    case 'string': {
      const value = makeText(making, facts);
      return value === undefined ? { dead: `no text was found for ${pointer || 'the whole'}` } : { value };
    }
    case 'array':
      return makeArray(making, facts, pointer, trail);
    case 'object':
      return makeObject(making, facts, pointer, trail);
    default:
      return { dead: `no type is allowed at ${pointer || 'the whole'}` };
  }
}

const HINTS: readonly (readonly [Type, readonly string[]])[] = [
  ['object', ['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames', 'minProperties']],
  ['object', ['maxProperties', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties']],
  ['array', ['items', 'prefixItems', 'minItems', 'maxItems', 'contains', 'uniqueItems', 'unevaluatedItems']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format', 'contentMediaType']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** Allowed types, the one that the keywords speak of first: `{properties: …}` without a type means an object. */
export function likelyTypes(facts: Facts): readonly Type[] {
  facts.asked.likely ??= likelyOf(facts);
  return facts.asked.likely;
}

function likelyOf(facts: Facts): readonly Type[] {
  const stated = facts.parts.some((part) => part.type !== undefined);
  const hinted = HINTS.filter(([, words]) =>
    words.some((keyword) => facts.parts.some((part) => part[keyword] !== undefined)),
  );
  const usual: readonly Type[] = stated ? facts.types : ['string', 'number', 'boolean', 'object', 'array', 'null'];
  return [...new Set([...hinted.map(([type]) => type), ...usual])].filter((type) => facts.types.includes(type));
}
