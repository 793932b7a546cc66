import fc from 'fast-check';

/**
 * Inputs of each property: few in `npm test`, always the same ones. `ASSAY_FUZZ=100000 npx vitest run tests/fuzz` is nightly work, with a seed of
 * its own each time; `ASSAY_FUZZ_SEED` plays one again.
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

/** Nightly runs say what they tried. */
export function tellInputs(what: string, inputs = numRuns): void {
  if (asked !== undefined) console.log(`${inputs} inputs, seed ${seed}: ${what}`);
}
