import { escapeToken, fromPointer, isObject, type Json, type JsonObject } from '../model/index.ts';
import { branchWays } from './edge/value-edges.ts';
import { judgeMade } from './evaluate.ts';
import { type Settled, typeOf } from './explain.ts';
import { itemParts, memberParts, ofType, withSchema } from './facts.ts';
import { isHidden, optional } from './make/make-object.ts';
import { likelyTypes, makeValue } from './make/make-value.ts';
import { type Making, startMaking } from './make/making.ts';
import { type Place, placesOf, replaceAt } from './places.ts';
import { programOf, type Schemas, type View } from './program.ts';
import { labelOf } from './violate.ts';

export interface ReachOptions {
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
  readonly view: View;
  /** Whether anything is wanted at or below a place: it bounds the search. */
  readonly tries: (pointer: string) => boolean;
  /** The name of a place: two pointers that are one place to the caller (items of one list) have one name. */
  readonly normal: (pointer: string) => string;
  /** Most instances; default 200. */
  readonly limit?: number;
}

/** A small valid instance that leads where others do not: to a member further down, to another branch, or to a value of another type. */
export interface Reach {
  /** Words for a case id, unique in the list: `guest-address`, `how-alternative-2-object`. */
  readonly label: string;
  /** What is new stands at this pointer or below. */
  readonly pointer: string;
  readonly value: Json;
}

/** Levels of optional members that one instance adds. */
const LEVELS = 2;

/**
 * Instances that take turns in leading to every place that the bases do not hold, each with no more in it than the way there and two levels.
 * @param bases valid instances; of each only what lies `under` a pointer is looked at
 */
export function reach(
  schemas: Schemas,
  schemaId: string,
  bases: readonly { readonly value: Json; readonly under: string }[],
  options: ReachOptions,
): readonly Reach[] {
  const { random, view, tries, normal, limit = 200 } = options;
  const program = programOf(schemas, view);
  const root = program.follow(`#/$defs/${program.nameOf(schemaId) ?? ''}`);
  const seen = new Set<string>();
  const found = new Map<string, Reach>();
  const settled: Settled = new Map();
  const making = () => startMaking({ program, random, prefer: 'full', levels: LEVELS, settled, fuel: 500 });
  const keyOf = (pointer: string, part: JsonObject, type: string) =>
    `${normal(pointer)} ${program.originOf(part)} ${type}`;
  /** Whether an instance holds anything at or below a pointer that none before it held. */
  const isNews = (value: Json, under: string): boolean => {
    const before = seen.size;
    for (const place of placesOf(program, root, value, { under, tries }))
      for (const part of place.facts.parts) {
        seen.add(keyOf(place.pointer, part, ''));
        if (place.facts.types.length > 1) seen.add(keyOf(place.pointer, part, typeOf(place.value)));
      }
    return seen.size > before;
  };
  for (const { value, under } of bases) isNews(value, under);

  const open = [...bases];
  for (let next = open.shift(); next !== undefined; next = open.shift())
    for (const place of placesOf(program, root, next.value, { under: next.under, tries }))
      for (const way of waysFrom(place, making)) {
        if (found.size >= limit) return [...found.values()];
        const pointer = `${place.pointer}${way.member === undefined ? '' : `/${escapeToken(way.member)}`}`;
        if (!tries(pointer) || way.parts.every((part) => seen.has(keyOf(pointer, part, way.type ?? '')))) continue;
        const made = way.make();
        const value = made === undefined ? undefined : replaceAt(next.value, fromPointer(place.pointer), made);
        if (value === undefined || judgeMade(schemas, schemaId, value, view, settled).outcome !== 'valid') continue;
        if (!isNews(value, pointer)) continue;
        const words = labelOf(pointer, way.words).replace(/-$/, '');
        const label = found.has(words) ? `${words}-${found.size}` : words;
        found.set(label, { label, pointer, value });
        open.push({ value, under: pointer });
      }
  return [...found.values()];
}

/** One thing that a place can hold and does not. */
interface Way {
  readonly words: string;
  /** The member or item that is added. */
  readonly member?: string;
  /** Schemas that are reached by it. */
  readonly parts: readonly JsonObject[];
  /** The type that is reached, where that is what is new. */
  readonly type?: string;
  /** The new value of the place. */
  readonly make: () => Json | undefined;
}

function* waysFrom(place: Place, making: () => Making): Iterable<Way> {
  const { value, facts, schemas } = place;
  const build = (parts: readonly JsonObject[], further: Making = making()): Json | undefined => {
    const made = makeValue(further, parts, '', new Map());
    return 'value' in made ? made.value : undefined;
  };
  const now = making();
  if (isObject(value))
    for (const name of optional(now, facts)) {
      const parts = memberParts(facts, name);
      if (Object.hasOwn(value, name) || parts === undefined || isHidden(now, facts, name)) continue;
      const make = () => {
        const member = build(parts);
        return member === undefined ? undefined : { ...value, [name]: member };
      };
      yield { words: '', member: name, parts, make };
    }
  if (Array.isArray(value) && value.length === 0) {
    const parts = itemParts(facts, 0);
    const make = () => {
      const item = parts === undefined ? undefined : build(parts);
      return item === undefined ? undefined : [item];
    };
    if (parts !== undefined && parts.length > 0) yield { words: '', member: '0', parts, make };
  }
  for (const { words, schema, make } of branchWays(place, now.program)) {
    const other = () => {
      const made = make(making());
      return made === value || made === null ? undefined : made;
    };
    yield { words, parts: [schema], make: other };
  }
  if (facts.options !== undefined) return;
  for (const type of likelyTypes(facts)) {
    if (type === typeOf(value) || type === 'null' || type === 'boolean') continue;
    if (facts.parts.some((part) => part.type !== undefined))
      yield { words: `as-${type}`, parts: facts.parts, type, make: () => build(withSchema(schemas, ofType[type])) };
  }
}
