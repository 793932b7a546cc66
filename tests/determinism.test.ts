import { describe, expect, it } from 'vitest';
import { plainTarget } from '../src/config/index.ts';
import type { Report } from '../src/model/index.ts';
import { prepare, subjectOfSuite } from '../src/pipeline.ts';
import { serverNames } from '../src/servers/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

/**
 * What two runs must share. Times, ids and how often something was polled may differ, and so may whether an observation could be made at all in
 * a list that other stories of the same run change.
 */
function verdictsOf(report: Report): unknown {
  const decided = ({ requirement, outcome }: Report['requirements'][number]) =>
    requirement.level === 'MUST' || !['passed', 'inconclusive'].includes(outcome) ? outcome : 'not failed';
  return {
    overall: report.overall,
    contract: report.contractHash,
    requirements: report.requirements.map((result) => [
      result.requirement.id,
      result.requirement.level,
      decided(result),
    ]),
    problems: report.problems.map(({ check, operation, kind, level }) => [check, operation, kind, level]),
  };
}

describe('equal seeds', () => {
  it.each(serverNames)('give equal verdicts, one case at a time or twelve: %s', async (suite) => {
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
