import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/servers/index.ts';
import { runSuite, trippedChecks } from './run-suite.ts';

describe('the documented Arkloop suite against the dialect of April 2026', () => {
  it('fails, and names what differs', async () => {
    // Equal seeds give equal tokens and threads, so the suite's own server can be swapped for the other.
    const dialect = await startServer({ suite: 'arkloop@2026-04' });
    try {
      const { report } = await runSuite('arkloop', { through: () => dialect.url });
      expect(report.overall).toBe('NOT CONFORMANT');
      const said = report.requirements
        .flatMap(({ requirement, failures }) =>
          failures.map(({ evidence }) => `${requirement.id}: ${evidence.message}`),
        )
        .join('\n');
      for (const deviation of [
        /^valid-input-accepted:cancelRun: cancelRun answered 422 to a valid request/m,
        /^body-valid:listRuns: .*the body must be array/m,
        /^body-valid:getRun: .*"org_id" is required/m,
      ])
        expect(said).toMatch(deviation);
      expect(trippedChecks(report)).toContain('stream-closes-after-end');
    } finally {
      await dialect.close();
    }
  });
});
