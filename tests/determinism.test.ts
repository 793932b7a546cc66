import { describe, expect, it } from 'vitest';
import { plainTarget } from '../src/config/index.ts';
import type { Report } from '../src/model/index.ts';
import { prepare, subjectOfSuite } from '../src/pipeline.ts';
import { serverNames } from '../src/servers/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';
import { sample } from './fault-matrix/sample.ts';

/**
 * What two runs must share: what failed. Times, ids and how often something was polled may differ; and on a busy machine a story may come too late
 * to show what it wanted, which is inconclusive and never a failure.
 */
function verdictsOf(report: Report): unknown {
  return {
    failed: report.overall === 'NOT CONFORMANT',
    contract: report.contractHash,
    requirements: report.requirements.map(({ requirement, outcome }) => [
      requirement.id,
      requirement.level,
      ['passed', 'inconclusive'].includes(outcome) ? 'not failed' : outcome,
    ]),
    problems: report.problems.map(({ check, operation, kind, level }) => [check, operation, kind, level]),
  };
}

describe('equal seeds', () => {
  const { held, share } = sample(serverNames);

  it.each(held)(`give equal verdicts, one case at a time or twelve (${share}): %s`, async (suite) => {
    const [slow, fast] = [
      await runSuite(suite, { seed: 7, concurrency: 1 }),
      await runSuite(suite, { seed: 7, concurrency: 12 }),
    ];
    expect(verdictsOf(slow.report)).toEqual(verdictsOf(fast.report));
  });

  it.each(serverNames)('give equal plans, and other seeds other ones: %s', async (suite) => {
    const subject = await subjectOfSuite(suite);
    const plan = (seed: number) => JSON.stringify(prepare(subject, plainTarget, seed).plan);
    expect(plan(7)).toBe(plan(7));
    expect(plan(7)).not.toBe(plan(8));
  });
});
