import fc from 'fast-check';
import { expect } from 'vitest';
import { isObject, type Json, Problem } from '../../src/model/index.ts';
import { SyntaxProblem } from '../../src/sources/tree/parse-json.ts';

/**
 * Inputs of each property: few in `npm test`, always the same ones. `npm run fuzz -- --runs N` spreads N over all of them: nightly work, with a
 * seed of its own each time; `--seed` plays one again.
 */
const asked = process.env['ASSAY_FUZZ'];
export const numRuns = Number(asked ?? 60);
export const seed = Number(process.env['ASSAY_FUZZ_SEED'] ?? (asked === undefined ? 1 : Date.now() % 2 ** 31));

/** A property of many inputs takes its time. Milliseconds. */
export const timeout = asked === undefined ? 60_000 : 24 * 60 * 60_000;

export interface Mutation {
  readonly at: number;
  readonly drop: number;
  readonly put: Uint8Array;
}

export const mutations = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('{', '[', '\t', ': ', '&a *a', '"', '\n', '\u0000', '- - - ')
        .map((text) => new TextEncoder().encode(text)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

export function mutated(bytes: Uint8Array, changes: readonly Mutation[]): Buffer {
  return changes.reduce((buffer, { at, drop, put }) => {
    const start = Math.floor(at * buffer.length);
    return Buffer.concat([buffer.subarray(0, start), put, buffer.subarray(start + drop)]);
  }, Buffer.from(bytes));
}

/** One value somewhere below, by steps down, becomes another one or goes. */
export interface Edit {
  readonly way: readonly number[];
  readonly put: Json | undefined;
}

/** @param at where the edit is made, for whoever has several values */
export function edits(at: fc.Arbitrary<number>): fc.Arbitrary<Edit & { readonly at: number }> {
  const values: readonly (Json | undefined)[] = [
    undefined,
    null,
    0,
    -1,
    1e308,
    true,
    'x',
    '',
    '__proto__',
    [],
    {},
    [null],
  ];
  return fc.record({ at, way: fc.array(fc.nat(30), { maxLength: 6 }), put: fc.constantFrom(...values) });
}

/** A copy with an edit. */
export function edited(value: Json, { way: [step, ...way], put }: Edit): Json | undefined {
  const isList = Array.isArray(value);
  const entries = isList ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  if (step === undefined || entries.length === 0) return put;
  const at = step % entries.length;
  const next = entries.flatMap(([name, inner], i): [string | number, Json][] => {
    const now = i === at ? edited(inner, { way, put }) : inner;
    return now === undefined ? [] : [[name, now]];
  });
  return isList ? next.map(([, inner]) => inner) : Object.fromEntries(next);
}

/** Nightly runs say what they tried, and the most memory that this process has taken so far. */
export function tellInputs(what: string, inputs = numRuns): void {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  if (asked !== undefined) console.log(`${inputs} inputs, seed ${seed}, peak ${peak} MiB: ${what}`);
}

/** Runs something that may only succeed or refuse its input in words. */
export function refusesOnlyInWords(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    mustBeWords(error);
  }
}

/** The same of what takes its time. */
export async function refusesInWordsLater(act: () => Promise<unknown>): Promise<void> {
  await act().catch(mustBeWords);
}

function mustBeWords(error: unknown): void {
  if (!(error instanceof Problem) && !(error instanceof SyntaxProblem)) throw error;
  expect(error.message).not.toBe('');
}
