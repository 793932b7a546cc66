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

it('reads doors that are open to anybody as one problem, and the pages behind them too', () => {
  const open = (operation: string, actual: number) => {
    const one = failing('credential-required', operation, { kind: 'wrong-credential', expected: [401, 403], actual });
    return { ...one, requirement: { ...one.requirement, area: 'auth' as const } };
  };
  const page = failing('later-page-needs-credential', 'listRuns', {
    kind: 'page-with-wrong-credential',
    expected: '401 or 403',
    actual: 200,
  });
  const all = groupProblems([open('listRuns', 200), open('createRun', 201), page]);
  expect(all.map(({ count, operations, alsoFails }) => [count, operations, alsoFails])).toEqual([
    [6, ['listRuns', 'createRun'], ['later-page-needs-credential:listRuns']],
  ]);
  expect(groupProblems([open('getRun', 200), page])).toHaveLength(2);
});

it('reads one member that all refusals lack as one problem, and another one as another', () => {
  const lacks = (operation: string, pointer: string, ...shown: readonly string[]) =>
    failing('body-valid', operation, { kind: 'schema-required', pointer, expected: pointer.slice(1), actual: shown });
  const refusals = ['createRun', 'getRun', 'listRuns'].map((operation) => lacks(operation, '/message', 'code'));
  expect(groupProblems(refusals)).toHaveLength(1);
  expect(
    groupProblems([...refusals, lacks('getRun', '/code', 'message'), lacks('getRun', '/message', 'id')]),
  ).toHaveLength(3);
});
