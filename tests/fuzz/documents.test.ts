import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { inferBehaviours } from '../../src/behaviours/index.ts';
import { requirementsOf } from '../../src/checks/index.ts';
import { describe as describeHotel } from '../../src/servers/stored/describe.ts';
import { printOpenapi, readDocuments } from '../../src/sources/index.ts';
import { mutated, mutations, numRuns, refusesInWordsLater, seed, tellInputs, timeout } from './mutations.ts';

const styles = 'fixtures/documents/styles';
const seeds = '../shared/seeds';

function filesOf(folder: string): readonly (readonly [string, Buffer])[] {
  try {
    return readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)] as const);
  } catch {
    return [];
  }
}

/** Real documents, from which the mutated ones are made. Those of vendors are tried where they lie beside the checkout. */
const documents = [
  ...filesOf(styles),
  ...filesOf('suites/toolregistry/source'),
  ...filesOf('suites/arkloop/source'),
  ...(process.env['ASSAY_FUZZ'] === undefined ? [] : filesOf(seeds)),
  ['hotel.json', Buffer.from(JSON.stringify(describeHotel()))] as const,
];
const tries = Math.ceil(numRuns / 2);

describe('mutated documents are read or refused in words, with what is inferred from them', () => {
  it('of every kind there is', { timeout }, async () => {
    const one = fc.constantFrom(...documents);
    const property = fc.asyncProperty(one, mutations, ([name, real], changes) =>
      refusesInWordsLater(async () => {
        const contract = inferBehaviours(await readDocuments([{ name, bytes: mutated(real, changes) }]));
        requirementsOf(contract);
        printOpenapi(contract);
      }),
    );
    await fc.assert(property, { numRuns: tries, seed });
    tellInputs('documents, of every kind there is', tries);
  });
});
