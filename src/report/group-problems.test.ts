import { expect, it } from 'vitest';
import { sampleHeader } from '../../fixtures/reports/index.ts';
import type { Evidence } from '../model/index.ts';
import { groupProblems } from './group-problems.ts';
import type { TallyResult } from './tally.ts';

const [any] = sampleHeader().requirements;

function failing(check: string, operation: string, evidence: Partial<Evidence>): TallyResult {
  if (any === undefined) throw new Error('the sample has no requirement');
  const all: Evidence = { kind: 'refused', records: ['x1'], expected: '2xx', actual: 422, message: 'no', ...evidence };
  const failure = { case: 'a', attempt: 1, evidence: all, records: new Map(), alike: 2 };
  return {
    requirement: { ...any, id: `${check}:${operation}`, check, operation, level: 'MUST' },
    outcome: 'failed',
    verdicts: { passed: 0, failed: 1, inconclusive: 0 },
    witness: [],
    failures: [{ case: 'a', attempt: 1, evidence: all }],
    records: new Map(),
    kept: [failure],
  };
}

const refused = failing('valid-input-accepted', 'cancelRun', { kind: 'valid-input-refused' });
const problems = (...others: readonly TallyResult[]) =>
  groupProblems([refused, ...others]).map(({ requirement, count, alsoFails }) => [requirement, count, alsoFails]);

it('reads a story that stumbles over a refused good request as the same problem', () => {
  expect(problems(failing('cancel-takes-effect', 'cancelRun', { expected: 'any 2xx' }))).toEqual([
    ['valid-input-accepted:cancelRun', 4, ['cancel-takes-effect:cancelRun']],
  ]);
});

it.each([
  ['another status', failing('cancel-takes-effect', 'cancelRun', { expected: 'any 2xx', actual: 409 })],
  ['another operation', failing('cancel-takes-effect', 'abortRun', { expected: 'any 2xx' })],
  ['another thing that was expected', failing('cancel-takes-effect', 'cancelRun', { expected: 'cancelled' })],
])('keeps apart what tells of %s', (_, other) => {
  expect(problems(other)).toHaveLength(2);
});
