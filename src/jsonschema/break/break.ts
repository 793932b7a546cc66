import type { Json, JsonObject, Mutation } from '../../model/index.ts';
import { asLasting } from '../facts.ts';
import type { Making } from '../make/making.ts';
import type { Place } from '../places.ts';

/** A try at breaking one keyword at one place. Whether it breaks that and nothing else is found out afterwards. */
export interface Break {
  readonly keyword: string;
  readonly kind: Mutation['kind'];
  /** Words for the label: `below-minimum`. Of several breaks with the same words the first good one counts. */
  readonly words: string;
  /** New value of the place. */
  readonly value: Json;
  /** Token of the member in which the error shows, below the place. */
  readonly member?: string;
}

/** One way of breaking: from a place of a valid instance to tries. */
export type Breaker = (place: Place, making: Making) => Iterable<Break>;

const IN_PLACE = ['$ref', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'unevaluatedItems', 'unevaluatedProperties'];

/** The schemas of a place without some keywords, and without those that only lead to others: facts hold those already. */
export function partsWithout({ facts }: Place, ...keywords: readonly string[]): readonly JsonObject[] {
  const key = keywords.join(' ');
  const before = facts.asked.without.get(key);
  if (before !== undefined) return before;
  const left = [...IN_PLACE, ...keywords];
  const parts = asLasting(
    facts.parts.map((part) => Object.fromEntries(Object.entries(part).filter(([keyword]) => !left.includes(keyword)))),
  );
  facts.asked.without.set(key, parts);
  return parts;
}

/** Every value that a keyword has at a place: several schemas may state it. */
export function statedAt(place: Place, keyword: string): readonly Json[] {
  return place.facts.parts.flatMap((part) => (part[keyword] === undefined ? [] : [part[keyword]]));
}

/** The same where the value has to be a number. */
export function limitsAt(place: Place, keyword: string): readonly number[] {
  return statedAt(place, keyword).filter((value) => typeof value === 'number');
}
