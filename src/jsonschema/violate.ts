import { fromPointer, type Json, type Mutation, toPointer } from '../model/index.ts';
import type { Break, Breaker } from './break/break.ts';
import { breakArray } from './break/break-array.ts';
import { breakNumber } from './break/break-number.ts';
import { breakObject } from './break/break-object.ts';
import { breakText } from './break/break-text.ts';
import { breakValue } from './break/break-value.ts';
import { judgeMade } from './evaluate.ts';
import { type Failure, holds, type Settled, typeOf } from './explain.ts';
import { startMaking } from './make/making.ts';
import { isWithin, type Place, placesOf, replaceAt } from './places.ts';
import { type Program, programOf, type Schemas, type View } from './program.ts';

export interface ViolateOptions {
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
  readonly view: View;
  /** Most violations; default 1,000. */
  readonly limit?: number;
  /** Only what is wrong at this pointer or below, and what a member there asks of its neighbours. Left out: everything. */
  readonly under?: string;
  /** Whether a place is to be broken; nothing below one that is not, is. Left out: all are. */
  readonly tries?: (pointer: string) => boolean;
  /** Of the wrong types one and null at each place. Left out: each JSON type. */
  readonly oneWrongType?: boolean;
}

/** An invalid instance: it differs from a valid one in one place, and breaks one keyword there. */
export interface Violation {
  /** Words for a case id, unique in the list: `page-below-minimum`. At the root only what is wrong: `below-minimum`. */
  readonly label: string;
  /** Where the error shows; for a missing member the place where it should be. Equals {@link SchemaError.pointer}. */
  readonly pointer: string;
  readonly keyword: string;
  readonly kind: Mutation['kind'];
  readonly value: Json;
}

const BREAKERS: readonly Breaker[] = [breakValue, breakNumber, breakText, breakArray, breakObject];

/**
 * All the ways in which a valid instance can be made to break exactly one keyword, at every depth.
 * Each is verified: the instance is invalid by {@link validate}, and everything that fails is that keyword at that pointer, or an `anyOf`,
 * `oneOf` or `if` around it of which one branch fails by that alone. A value of another type may also miss the `enum` or `const` beside `type`.
 * What cannot be broken alone (`minLength` of a text whose pattern asks for more) is left out. Branches that the base does not take are not
 * reached: call it again with another base.
 * @param base a valid instance.
 */
export function violate(schemas: Schemas, schemaId: string, base: Json, options: ViolateOptions): readonly Violation[] {
  const program = programOf(schemas, options.view);
  const name = program.nameOf(schemaId);
  if (name === undefined) throw new Error(`contract has no schema ${schemaId}`);
  const { under = '', view } = options;
  const settled: Settled = new Map();
  if (judgeMade(schemas, schemaId, base, view, settled).outcome !== 'valid') return [];
  const root = program.follow(`#/$defs/${name}`);
  const found = new Map<string, Violation>();
  const labels = new Set<string>();
  const values = new Set<string>();
  for (const place of placesOf(program, root, base, options)) {
    if (isHidden(place, view)) continue;
    for (const attempt of breaksOf(place, options.random, program, settled)) {
      if (found.size >= (options.limit ?? 1_000)) return [...found.values()];
      const pointer = place.pointer + (attempt.member === undefined ? '' : toPointer([attempt.member]));
      if (!isWithin(pointer, under) && attempt.keyword !== 'dependentRequired') continue;
      if (options.oneWrongType === true && attempt.kind === 'wrong-type' && !isChosenType(place, attempt.value))
        continue;
      const missing = attempt.kind === 'missing-required' || attempt.keyword === 'dependentRequired';
      const subject = missing ? pointer : place.pointer;
      // One for each thing that can be wrong; breaks of two keywords in the same words are told apart by the keyword.
      const key = `${subject} ${attempt.keyword} ${attempt.words}`;
      if (found.has(key)) continue;
      // The place alone is quickly asked; most tries that fail, fail there.
      if (place.schemas.every((schema) => holds(program, schema, attempt.value, settled))) continue;
      const value = replaceAt(base, fromPointer(place.pointer), attempt.value);
      const whole = judgeMade(schemas, schemaId, value, view, settled);
      if (whole.outcome !== 'invalid' || !isOnly(whole.failures, attempt.keyword, pointer)) continue;
      const text = `${attempt.keyword} ${JSON.stringify(value)}`;
      if (values.has(text)) continue;
      values.add(text);
      const { keyword, kind } = attempt;
      const label = labelOf(subject, attempt.words);
      const unique = labels.has(label) ? `${label}-${keyword}` : label;
      labels.add(label);
      found.set(key, { label: unique, pointer, keyword, kind, value });
    }
  }
  return [...found.values()];
}

function* breaksOf(place: Place, random: () => number, program: Program, settled: Settled): Iterable<Break> {
  for (const breaker of BREAKERS) {
    yield* breaker(place, startMaking({ program, random, prefer: 'minimal', settled, fuel: 2_000 }));
  }
}

/** Text in place of anything else, and a number in place of text: what careless readers take. */
function isChosenType({ facts }: Place, value: Json): boolean {
  const wrong = (['string', 'number', 'boolean', 'array', 'object'] as const).find(
    (type) => !facts.types.includes(type),
  );
  return typeOf(value) === wrong || facts.types.includes(typeOf(value));
}

/** Whether nothing fails but one keyword at one pointer, seen through the keywords that only wrap others. */
function isOnly(failures: readonly Failure[], keyword: string, pointer: string): boolean {
  const isIt = (failure: Failure) => failure.keyword === keyword && failure.pointer === pointer;
  const follows = (failure: Failure) =>
    keyword === 'type' && failure.pointer === pointer && (failure.keyword === 'enum' || failure.keyword === 'const');
  const through = (failure: Failure) => (failure.branches ?? []).some((branch) => isOnly(branch, keyword, pointer));
  const goals = failures.filter((failure) => isIt(failure) || through(failure));
  return goals.length > 0 && failures.every((failure) => isIt(failure) || follows(failure) || through(failure));
}

function isHidden(place: Place, view: View): boolean {
  return place.facts.parts.some((part) => part[view === 'request' ? 'readOnly' : 'writeOnly'] === true);
}

/** Words of a pointer and of what is wrong there. */
export function labelOf(pointer: string, words: string): string {
  const before = pointer === '' ? '' : `${wordsOf(pointer)}-`;
  return (
    before + (/^[A-Za-z0-9-]*$/.test(words) && !words.includes('--') ? words : words.replace(/[^A-Za-z0-9]+/g, '-'))
  );
}

const known = new Map<string, string>();

/** Each pointer is asked for once for everything that can be wrong there. */
function wordsOf(pointer: string): string {
  const before = known.get(pointer);
  if (before !== undefined) return before;
  const tokens = fromPointer(pointer).map(
    (token) => token.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'member',
  );
  const words = tokens.join('-');
  if (known.size > 2_000) known.clear();
  known.set(pointer, words);
  return words;
}
