import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Report } from '../../src/index.ts';
import { paginatedDialects, paginatedFaults, paginatedVariations } from '../../src/servers/index.ts';
import { runPaginated } from './run-paginated.ts';
import { trippedChecks } from './run-suite.ts';
import { sample } from './sample.ts';

const lies = sample(paginatedFaults);
const differences = sample(
  paginatedVariations.flatMap(({ id, dialects }) => dialects.map((dialect) => [id, dialect] as const)),
);
const crowds = sample(['page-shared', 'page-one', 'token-shared', 'token-null'] as const, 2);

/** Failures of what is required, in words; observations are none. */
function failuresOf(report: Report): string[] {
  return report.requirements
    .filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    )
    .map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`);
}

/** Requirements that were to be judged and could not be. */
function openIn(report: Report): string[] {
  return report.requirements
    .filter(({ requirement, outcome }) => requirement.level === 'MUST' && outcome !== 'passed')
    .map(({ requirement }) => requirement.id);
}

describe('an honest list', () => {
  it.concurrent.each(paginatedDialects.map((dialect) => [dialect] as const))('of every style: %s', async (dialect) => {
    const report = await runPaginated({ dialect });
    expect([failuresOf(report), openIn(report)]).toEqual([[], []]);
    expect(report.statistics.exchanges).toBeLessThan(185);
  });

  it.concurrent.each(crowds.held.map((dialect) => [dialect] as const))(
    `among 5,000 things of others (${crowds.share}): %s`,
    async (dialect) => {
      expect(failuresOf(await runPaginated({ dialect, crowd: 5_000 }))).toEqual([]);
    },
  );

  it.concurrent.each(differences.held)(
    `may be different (${differences.share}): %s in %s`,
    async (variation, dialect) => {
      const report = await runPaginated({ dialect, variations: [variation] });
      expect(failuresOf(report)).toEqual([]);
      if (!dialect.endsWith('shared')) expect(openIn(report)).toEqual([]);
    },
  );
});

describe('a lying list', () => {
  it('names checks that exist', () => {
    const known = new Set<string>(checks.map(({ id }) => id));
    expect(paginatedFaults.flatMap(({ trips }) => trips.filter((id) => !known.has(id)))).toEqual([]);
    expect(paginatedFaults.filter(({ trips }) => trips.length === 0)).toEqual([]);
    expect(paginatedFaults.length).toBeGreaterThanOrEqual(40);
  });

  it.concurrent.each(lies.held.map((fault) => [fault.id, fault] as const))(
    `%s (${lies.share})`,
    async (fault, { dialect, trips }) => {
      const report = await runPaginated({ dialect, fault });
      expect(trippedChecks(report)).toEqual([...trips].sort());
      for (const { failures } of report.requirements)
        for (const { evidence } of failures)
          expect(evidence.records.every((record) => record in report.records)).toBe(true);
    },
  );
});
