import { describe, expect, it } from 'vitest';
import { holdFaults } from './hold-faults.ts';
import { runSuite } from './run-suite.ts';
import { sample } from './sample.ts';

/** The stories that tell lives; the hundreds of single requests beside them would only take time here. */
const scenarios = [
  'act-while-waiting',
  'cancel-while-running',
  'cancel-while-waiting',
  'create-and-leave',
  'follow-to-the-end',
  'give-input',
  'look-again',
  'make-many-at-once',
  'refuse-while-waiting',
  'repeat-by-key',
  'use-value-twice',
  'watch-from-all-sides',
];

holdFaults('toolregistry', ['lifecycle']);
holdFaults('arkloop', ['lifecycle'], { completion: 3_000 });
holdFaults('kognitos', ['lifecycle'], { completion: 3_000 });

/** What fails of what is required, in words; observations are none. */
async function failuresOf(suite: string, options: Parameters<typeof runSuite>[1]): Promise<readonly string[]> {
  const { report } = await runSuite(suite, { ...options, scenarios });
  expect(report.requirements.some(({ outcome }) => outcome === 'passed')).toBe(true);
  return report.requirements
    .filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    )
    .map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`);
}

describe('an honest life is never failed, at any pace', () => {
  const suites = ['toolregistry', 'arkloop', 'arkloop@2026-04', 'kognitos'];
  const paces = [
    { stepMs: 1 },
    { stepMs: 150 },
    { variations: ['instant'] },
    { variations: ['slow'] },
    { stepMs: 40, variations: ['slow'] },
    { stepMs: 600, completion: 30_000 },
    { variations: ['reordered'] },
    // Only the whole matrix has the slowest: `sample` takes every twelfth.
    { stepMs: 2_000, completion: 60_000 },
  ].flatMap((pace) => suites.map((suite) => [`${suite} ${JSON.stringify(pace)}`, suite, pace] as const));

  // At two seconds a step the longest life takes more than a minute.
  it.concurrent.each(sample(paces).held)('%s', { timeout: 240_000 }, async (_, suite, pace) => {
    expect(await failuresOf(suite, pace)).toEqual([]);
  });
});
