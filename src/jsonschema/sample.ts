import type { Json } from '../model/index.ts';
import { judgeMade } from './evaluate.ts';
import type { Settled } from './explain.ts';
import { makeValue } from './make/make-value.ts';
import type { Preference } from './make/making.ts';
import { programOf, type Schemas, type View } from './program.ts';

export interface SampleOptions {
  /** Gives numbers in [0, 1). The same numbers give the same instance. */
  readonly random: () => number;
  readonly view: View;
  /**
   * `minimal`: required members only. `full`: all optional ones too, recursion once round. `example`: examples and defaults of the document
   * where they are valid. Left out: as chance has it.
   */
  readonly prefer?: 'minimal' | 'full' | 'example';
  /** Levels of objects that get optional members; deeper ones are as small as they may be. Left out: all get them. */
  readonly levels?: number;
  /** Values that must stand at these JSON Pointers. */
  readonly overrides?: Readonly<Record<string, Json>>;
}

/** A valid instance, or why none was made. That is no proof that there is none. */
export type Sample = { readonly value: Json } | { readonly unsatisfiable: string };

/** Places visited in the search for one instance. */
const FUEL = 4_000;

/**
 * Make a valid instance of a schema. Whatever comes back was judged valid by {@link validate} in the same view. Members that the view hides
 * (readOnly in requests, writeOnly in responses) are left out. A schema that cannot be judged gives `unsatisfiable`.
 */
export function sample(schemas: Schemas, schemaId: string, options: SampleOptions): Sample {
  const program = programOf(schemas, options.view);
  const name = program.nameOf(schemaId);
  if (name === undefined) throw new Error(`contract has no schema ${schemaId}`);
  const wanted: Preference = options.prefer ?? 'varied';
  const settled: Settled = new Map();
  let problem = 'no valid value was found';
  // A full instance may be out of reach where a small one is not.
  const order: readonly Preference[] = wanted === 'minimal' ? ['minimal', 'varied'] : [wanted, 'minimal', 'varied'];
  for (const prefer of order) {
    try {
      const making = {
        program,
        random: options.random,
        prefer,
        ...(options.levels === undefined ? {} : { levels: options.levels }),
        overrides: new Map(Object.entries(options.overrides ?? {})),
        fuel: { left: FUEL },
        settled,
      };
      const made = makeValue(making, [program.follow(`#/$defs/${name}`)], '', new Map());
      if ('dead' in made) problem = made.dead;
      else {
        const result = judgeMade(schemas, schemaId, made.value, options.view, settled);
        if (result.outcome === 'valid') return made;
        if (result.outcome === 'unjudgeable') return { unsatisfiable: `it cannot be judged: ${result.reason}` };
        problem = 'the value made for it is not valid';
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problem = 'the schema refers to itself without end';
    }
  }
  return { unsatisfiable: problem };
}
