import type { Json, JsonObject } from '../../model/index.ts';
import type { Settled } from '../explain.ts';
import type { Program } from '../program.ts';

/** How much to put into an instance: required members only, all that may be there, examples of the document, or as chance has it. */
export type Preference = 'minimal' | 'full' | 'example' | 'varied';

/** What the making of one instance shares. */
export interface Making {
  readonly program: Program;
  /** Gives numbers in [0, 1). */
  readonly random: () => number;
  readonly prefer: Preference;
  /** Levels of objects that get optional members, counted from the value that is made; left out: all. */
  readonly levels?: number;
  /** The branch to take at the alternatives of one schema, for the whole value: of many branches, trying comes too late to the last. */
  readonly branch?: { readonly of: JsonObject; readonly index: number };
  /** Values that are given, by JSON Pointer of the instance. */
  readonly overrides: ReadonlyMap<string, Json>;
  /** Places that may still be visited: bounds the search. */
  readonly fuel: { left: number };
  /** What was found valid on the way, by value and schema. */
  readonly settled?: Settled;
}

const none: ReadonlyMap<string, Json> = new Map();

/** Begin to make an instance. @param how what it shares with others, and how many places may be visited */
export function startMaking(how: {
  readonly program: Program;
  readonly random: () => number;
  readonly prefer: Preference;
  readonly levels?: number;
  readonly settled: Settled;
  readonly fuel: number;
}): Making {
  const { program, random, prefer, settled, levels = Number.POSITIVE_INFINITY } = how;
  return { program, random, prefer, levels, overrides: none, fuel: { left: how.fuel }, settled };
}

/** A value, or why none could be made. */
export type Made = { readonly value: Json } | { readonly dead: string };

/** How often each reference was followed on the way to a place. */
export type Trail = ReadonlyMap<string, number>;

/** A whole number from `low` to `high`, both included. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Whether a place lies so deep that nothing optional is put there any more. */
export function isTooDeep({ levels }: Making, pointer: string): boolean {
  return levels !== undefined && levels !== Number.POSITIVE_INFINITY && pointer.split('/').length > levels;
}
