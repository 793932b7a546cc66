import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundle, reasons, useCertificate, withFile } from '../certificate-setup.ts';
import { mutated, mutations, numRuns, seed, tellInputs, timeout } from './mutations.ts';

useCertificate();

/** Judging a recording again takes some milliseconds. */
const tries = Math.ceil(numRuns / 4);

it('a certificate of which any file was changed is refused in words, whatever the change', { timeout }, async () => {
  expect(await reasons(bundle)).toEqual([]);
  const names = [...bundle.keys()].sort();
  const property = fc.asyncProperty(fc.constantFrom(...names), mutations, async (name, changes) => {
    const real = bundle.get(name) ?? new Uint8Array();
    const changed = mutated(real, changes);
    fc.pre(!changed.equals(real));
    const said = await reasons(withFile(name, changed.toString('utf8')));
    // A page and a picture for people are made anew from what is signed; what is signed is held to the letter.
    if (!/\.(md|svg)$/.test(name)) expect(said).not.toEqual([]);
  });
  await fc.assert(property, { numRuns: tries, seed });
  tellInputs('certificates', tries);
});
