import { describe, expect, it } from 'vitest';
import { serverNames, variationsOf } from '../../src/servers/index.ts';
import { honestRun, runSuite } from './run-suite.ts';
import { sample } from './sample.ts';

/** An edition differs from its API in few things and takes long: `npm run test:matrix` has it. */
const suites = serverNames.filter((name) => process.env['ASSAY_MATRIX'] === 'full' || !name.includes('@'));

describe.each(suites)('an honest server of %s', (suite) => {
  it.concurrent('is conformant, with every MUST exercised', async () => {
    const { report } = await honestRun(suite);
    expect(report.overall).toBe('CONFORMANT');
    const open = report.requirements.filter(
      ({ requirement, outcome }) => requirement.level === 'MUST' && !['passed', 'not-applicable'].includes(outcome),
    );
    expect(open.map(({ requirement }) => requirement.id)).toEqual([]);
    // An observation is no failure: what a document leaves open is said, not held against anybody.
    const failed = report.requirements.filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    );
    expect(failed.map(({ requirement }) => requirement.id)).toEqual([]);
    // Some window has shown every state that the suite's profile knows: no state is there that no scenario reaches.
    const unseen = report.observed?.lifecycles.flatMap(({ states }) => states.filter(({ things }) => things === 0));
    expect(unseen).toEqual([]);
    expect(report.requirements.every(({ outcome, witness }) => outcome !== 'passed' || witness.length > 0)).toBe(true);
  });

  const { held, share } = sample(variationsOf(suite), Number.POSITIVE_INFINITY);

  describe(`is not failed for being different (${share})`, () => {
    it.concurrent.each(held.map(({ id }) => [id] as const))('%s', async (id) => {
      const { report } = await runSuite(suite, { variations: [id] });
      const failed = report.requirements.filter(
        ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
      );
      const told = failed.map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`);
      expect(told).toEqual([]);
    });
  });
});
