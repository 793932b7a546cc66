import { describe, expect, it } from 'vitest';
import { plainTarget } from '../src/config/index.ts';
import type { Report } from '../src/model/index.ts';
import { prepare, subjectOfSuite } from '../src/pipeline.ts';
import { serverNames } from '../src/servers/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';
import { sample } from './fault-matrix/sample.ts';

/** What a story of things in motion shows depends on when it looks; no document is broken by what it does not see. */
const inMotion = new Set(['lifecycle', 'stream']);

/**
 * What two runs must share: the verdict, every problem, and the outcome of every requirement. The one exception: in the areas `lifecycle` and `stream`
 * things move by themselves (a run passes through a state between two looks, a reader comes when all is over), and a SHOULD or an observation there may
 * find nothing to judge: for those `inconclusive` counts as `passed`. A MUST is held to its outcome in every area.
 */
function verdictsOf(report: Report): unknown {
  return {
    overall: report.overall,
    contract: report.contractHash,
    requirements: report.requirements.map(({ requirement: { id, level, area }, outcome }) => [
      id,
      level,
      level !== 'MUST' && inMotion.has(area) && outcome === 'inconclusive' ? 'passed' : outcome,
    ]),
    problems: report.problems.map(({ check, operation, kind, level }) => [check, operation, kind, level]),
  };
}

/** The quickest first: `npm test` holds that one. */
const suiteRank = (name: string) => (name === 'kognitos' ? 0 : 1);

describe('equal seeds', () => {
  const { held, share } = sample([...serverNames].sort((a, b) => suiteRank(a) - suiteRank(b)));

  it.each(held)(
    `give equal verdicts, one case at a time or twelve (${share}): %s`,
    { timeout: 300_000 },
    async (suite) => {
      const [slow, fast] = [
        await runSuite(suite, { seed: 7, concurrency: 1 }),
        await runSuite(suite, { seed: 7, concurrency: 12 }),
      ];
      expect(verdictsOf(slow.report)).toEqual(verdictsOf(fast.report));
    },
  );

  it.each(serverNames)('give equal plans, and other seeds other ones: %s', async (suite) => {
    const subject = await subjectOfSuite(suite);
    const plan = (seed: number) => JSON.stringify(prepare(subject, plainTarget, seed).plan);
    expect(plan(7)).toBe(plan(7));
    expect(plan(7)).not.toBe(plan(8));
  });
});
