import { describe, expect, it } from 'vitest';
import { variationsOf } from '../../src/servers/index.ts';
import { runSuite, trippedChecks } from './run-suite.ts';

describe('an honest server', () => {
  it('is conformant, with every MUST exercised', async () => {
    const { report } = await runSuite('toolregistry');
    expect(report.overall).toBe('CONFORMANT');
    const open = report.requirements.filter(
      ({ requirement, outcome }) => requirement.level === 'MUST' && outcome !== 'passed',
    );
    expect(open.map(({ requirement }) => requirement.id)).toEqual([]);
    expect(trippedChecks(report)).toEqual([]);
    expect(report.requirements.every(({ outcome, witness }) => outcome !== 'passed' || witness.length > 0)).toBe(true);
  });

  it.concurrent.each(variationsOf('toolregistry').map(({ id }) => [id] as const))(
    'is not failed for being different: %s',
    async (id) => {
      const { report } = await runSuite('toolregistry', { variations: [id] });
      const failed = report.requirements.filter(
        ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
      );
      expect(failed.map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`)).toEqual(
        [],
      );
    },
  );
});
