/**
 * The whole matrix takes minutes: `npm run test:matrix` (and CI) holds all of it, `npm test` a spread of it, always the same.
 * @param every how many entries apart the spread is
 * @returns what is held in this run, and a phrase that says how much that is
 */
export function sample<T>(all: readonly T[], every = spread): { readonly held: readonly T[]; readonly share: string } {
  const whole = process.env['ASSAY_MATRIX'] === 'full';
  const step = whole ? 1 : every;
  const held = all.filter((_, i) => i % step === 0);
  return {
    held,
    share: whole ? `all ${all.length}` : `${held.length} of ${all.length}; npm run test:matrix holds all`,
  };
}

/** Every so many-th entry. */
const spread = 100;
