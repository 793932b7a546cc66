import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Report } from '../../src/index.ts';
import { storedFaults, storedVariations } from '../../src/servers/index.ts';
import { runStored } from './run-stored.ts';
import { trippedChecks } from './run-suite.ts';
import { sample } from './sample.ts';

const lies = sample(storedFaults, 8);
const differences = sample(storedVariations, 8);

/** Failures of what is required, in words; observations are none. */
function failuresOf(report: Report): string[] {
  return report.requirements
    .filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    )
    .map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`);
}

describe("a stranger's honest API, known by its document alone", () => {
  it('is conformant: every operation ran on things that exist', async () => {
    const { report } = await runStored();
    expect(failuresOf(report)).toEqual([]);
    expect(report.overall).toBe('CONFORMANT');
    expect(report.must.inconclusive).toBe(0);
    // Each operation was answered with a success.
    const silent = report.operations.filter(
      ({ statuses }) => !Object.keys(statuses).some((status) => /^2/.test(status)),
    );
    expect(silent.map(({ operation }) => operation)).toEqual([]);
    expect(report.statistics.exchanges).toBeLessThan(1_500);
  });

  it.each(differences.held.map(({ id }) => [id] as const))(
    `may be different (${differences.share}): %s`,
    async (id) => {
      const { report } = await runStored({ variations: [id] });
      expect(failuresOf(report)).toEqual([]);
      expect(report.overall).toBe('CONFORMANT');
    },
  );
});

describe("a stranger's lying API", () => {
  it('names checks that exist', () => {
    const known = new Set<string>(checks.map(({ id }) => id));
    expect(storedFaults.flatMap(({ trips }) => trips.filter((id) => !known.has(id)))).toEqual([]);
  });

  it.each(lies.held.map((fault) => [fault.id, fault] as const))(`%s (${lies.share})`, async (fault, { trips }) => {
    const { report } = await runStored({ fault });
    expect(trippedChecks(report)).toEqual([...trips].sort());
  });
});
