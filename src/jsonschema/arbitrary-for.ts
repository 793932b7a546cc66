import type fc from 'fast-check';
import type { Json } from '../model/index.ts';
import { buildArbitrary } from './arbitrary/build-arbitrary.ts';
import { validate } from './evaluate.ts';
import { programOf, type Schemas, type View } from './program.ts';
import { sample } from './sample.ts';

export interface ArbitraryOptions {
  readonly view: View;
  /** Length of the rare long texts, in characters; default 10,000. */
  readonly longest?: number;
  /** Told of each part that was generated: false where it broke a rule and was replaced by a made one. */
  readonly seen?: (kept: boolean) => void;
}

/**
 * A fast-check arbitrary of valid instances that shrink: text of every plane of Unicode, numbers at the edges of doubles and integers, dates
 * at the edges of the calendar. Every instance was judged valid by {@link validate}. Nothing is filtered, so no run is thrown away: what comes
 * out wrong is replaced, and `seen` counts it.
 */
export function arbitraryFor(
  schemas: Schemas,
  schemaId: string,
  options: ArbitraryOptions,
): fc.Arbitrary<Json> | { readonly unsatisfiable: string } {
  const { view, longest = 10_000, seen = () => undefined } = options;
  const program = programOf(schemas, view);
  const base = sample(schemas, schemaId, { random: dice(0), view, prefer: 'minimal' });
  if ('unsatisfiable' in base) return base;
  const root = program.follow(`#/$defs/${program.nameOf(schemaId) ?? ''}`);
  const built = buildArbitrary({ program, longest, dice, seen, fuel: { left: 400 } }, [root], new Map());
  if (built === undefined) return { unsatisfiable: 'no value was found' };
  return built.map((value) => (validate(schemas, schemaId, value, view).outcome === 'valid' ? value : base.value));
}

/** Numbers in [0, 1) out of a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
