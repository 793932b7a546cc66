import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Area } from '../../src/model/index.ts';
import { faultsOf } from '../../src/servers/index.ts';
import { runSuite, trippedChecks } from './run-suite.ts';
import { sample } from './sample.ts';

/**
 * Both sides of the matrix for the faults of some areas: each trips exactly the checks that it names, and is a failed run.
 * @param options.scenarios tell only these stories
 */
export function holdFaults(
  suite: string,
  areas: readonly Area[],
  options: { readonly scenarios?: readonly string[]; readonly completion?: number } = {},
): void {
  const faults = faultsOf(suite).filter(({ area }) => areas.includes(area));

  const { held, share } = sample(faults);

  describe(`${suite}: faults in ${areas.join(', ')} (${share})`, () => {
    it('exist, and name checks that exist', () => {
      expect(faults.length).toBeGreaterThan(0);
      const known = new Set<string>(checks.map(({ id }) => id));
      expect(faults.flatMap(({ trips }) => trips.filter((id) => !known.has(id)))).toEqual([]);
      expect(faults.filter(({ trips }) => trips.length === 0)).toEqual([]);
    });

    it.concurrent.each(held.map((fault) => [fault.id, fault] as const))('%s', async (id, fault) => {
      const { report } = await runSuite(suite, { ...options, fault: id });
      expect(trippedChecks(report)).toEqual([...fault.trips].sort());
      // Every failure shows records, what was expected and what came.
      for (const { failures, outcome } of report.requirements) {
        if (outcome !== 'failed') continue;
        expect(failures.length).toBeGreaterThan(0);
        for (const { evidence } of failures)
          expect(evidence.records.every((record) => record in report.records)).toBe(true);
      }
    });
  });
}
