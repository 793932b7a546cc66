import { describe, expect, it } from 'vitest';
import { holdFaults } from './hold-faults.ts';
import { runSuite } from './run-suite.ts';
import { sample } from './sample.ts';

/** The stories that tell lives; the hundreds of single requests beside them would only take time here. */
const scenarios = [
  'act-while-waiting',
  'cancel-while-running',
  'follow-to-the-end',
  'look-again',
  'make-many-at-once',
  'repeat-by-key',
  'use-value-twice',
];

holdFaults('toolregistry', ['lifecycle']);

describe('an honest life is never failed, at any pace', () => {
  const paces = [
    { stepMs: 1 },
    { stepMs: 150 },
    { variations: ['instant'] },
    { variations: ['slow'] },
    { stepMs: 40, variations: ['slow', 'one-byte-chunks'] },
  ];
  it.concurrent.each(sample(paces).held.map((pace) => [JSON.stringify(pace), pace] as const))('%s', async (_, pace) => {
    const { report } = await runSuite('toolregistry', { ...pace, scenarios });
    const failed = report.requirements.filter(
      ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
    );
    expect(failed.map(({ requirement, failures }) => `${requirement.id}: ${failures[0]?.evidence.message}`)).toEqual(
      [],
    );
    expect(report.requirements.some(({ outcome }) => outcome === 'passed')).toBe(true);
  });
});
