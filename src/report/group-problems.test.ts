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

const taken = (operation: string, kind: string, pointer: string, actual = 201) =>
  failing('invalid-input-refused', operation, { kind, pointer, expected: '4xx', actual });

it('reads input that nobody checks as one problem', () => {
  const ways = ['wrong-type', 'null-not-allowed', 'malformed-body'].map((kind) => taken('cancelRun', kind, 'body'));
  expect(groupProblems([...ways, taken('cancelRun', 'missing-required', 'body/seq')])).toMatchObject([
    {
      kind: 'wrong-type',
      count: 8,
      also: [
        { kind: 'null-not-allowed', pointer: 'body' },
        { kind: 'malformed-body', pointer: 'body' },
        { kind: 'missing-required', pointer: 'body/seq' },
      ],
    },
  ]);
  const floor = ['createRoom', 'replaceRoom'].flatMap((operation, i) =>
    ['wrong-type', 'below-minimum', 'above-maximum'].map((kind) => taken(operation, kind, 'body/floor', 201 - i)),
  );
  expect(groupProblems(floor)).toMatchObject([{ operations: ['createRoom', 'replaceRoom'], count: 12 }]);
  const types = ['intent', 'context', 'userId'].map((name) => taken('createRun', 'wrong-type', `body/${name}`));
  expect(groupProblems([...types, taken('createRun', 'null-not-allowed', 'body/intent')])).toHaveLength(1);
});

it('keeps apart input that is taken in two ways, at two places, or in two operations', () => {
  const one = taken('createRun', 'not-in-enum', 'body/strategy');
  expect(groupProblems([one, taken('createRun', 'missing-required', 'body/intent')])).toHaveLength(2);
  expect(groupProblems([one, taken('createRun', 'not-in-enum', 'body/colour')])).toHaveLength(2);
  expect(groupProblems([one, taken('listRuns', 'below-minimum', 'query.page', 200)])).toHaveLength(2);
});

const hotel = {
  resources: [{ name: 'room', id: 'id', parameter: 'id', create: 'createRoom', list: 'listRooms', read: 'getRoom' }],
  pagination: [{ operation: 'listRooms', style: 'page', items: 'items', itemId: 'id' }],
} as unknown as Parameters<typeof groupProblems>[1];

it('reads what was taken and is shown, in lists as well, as the same problem, and another member as another', () => {
  const shown = (operation: string, pointer: string) =>
    failing('body-valid', operation, { kind: 'schema-minimum', pointer, expected: 0, actual: -1 });
  const all = [
    taken('createRoom', 'below-minimum', 'body/floor'),
    shown('getRoom', '/floor'),
    shown('listRooms', '/items/53/floor'),
  ];
  expect(groupProblems(all, hotel)).toMatchObject([
    { check: 'invalid-input-refused', count: 6, alsoFails: ['body-valid:getRoom'] },
  ]);
  expect(groupProblems([...all, shown('getRoom', '/beds')], hotel)).toHaveLength(2);
});

it('reads moments that are written wrongly everywhere as one problem', () => {
  const moment = (operation: string, pointer: string, actual: string) =>
    failing('body-valid', operation, { kind: 'schema-format', pointer, expected: 'date-time', actual });
  const all = [
    moment('getRoom', '/madeAt', '2026-01-01T10:00:00'),
    moment('getRoom', '/changedAt', '2026-01-02T10:00:01'),
    moment('listRooms', '/items/3/madeAt', '2026-01-02T11:00:01'),
  ];
  expect(groupProblems(all, hotel)).toMatchObject([{ operations: ['getRoom', 'listRooms'], count: 6 }]);
  expect(groupProblems([...all, moment('getRoom', '/endedAt', 'soon')], hotel)).toHaveLength(2);
});

it('tells a crash once, with what it stops', () => {
  const crash = failing('no-server-error', 'getRun', { expected: 'any status below 500', actual: 500 });
  const stopped = failing('valid-input-accepted', 'getRun', { actual: 500 });
  expect(groupProblems([crash, stopped])).toMatchObject([
    { check: 'no-server-error', alsoFails: ['valid-input-accepted:getRun'] },
  ]);
  expect(groupProblems([crash, failing('valid-input-accepted', 'listRuns', { actual: 500 })])).toHaveLength(2);
  expect(groupProblems([crash, failing('valid-input-accepted', 'getRun', { actual: 404 })])).toHaveLength(2);
});

it('tells what follows from a failure with it, and not the other way round where that is worse', () => {
  const lost = failing('pages-lose-no-item', 'listRuns', { kind: 'item-lost', expected: [], actual: ['a'] });
  const filtered = failing('filter-loses-no-item', 'listRuns', { kind: 'match-lost', expected: [], actual: ['b'] });
  const observed = { ...lost, requirement: { ...lost.requirement, level: 'INFO' as const } };
  expect(groupProblems([filtered, lost])).toMatchObject([{ requirement: 'pages-lose-no-item:listRuns', count: 4 }]);
  expect(groupProblems([filtered, observed])).toHaveLength(2);
  const elsewhere = { ...filtered, requirement: { ...filtered.requirement, operation: 'listRooms' } };
  expect(groupProblems([elsewhere, lost])).toHaveLength(2);
});

it('reads bodies that cannot be read as one problem where all are refusals, and as two where not', () => {
  const body = (operation: string, status: number) => {
    const one = failing('json-is-utf-8', operation, {
      kind: 'not-utf-8',
      expected: 'UTF-8',
      actual: `${operation} `.repeat(40),
    });
    const response = { status, headers: [], body: { encoding: 'utf8', text: '' } };
    const record = { kind: 'exchange', id: 'x1', result: { kind: 'answered', response, firstByteAt: 0, endedAt: 0 } };
    const kept = one.kept.map((failure) => ({ ...failure, records: new Map([['x1', record]]) }));
    return { ...one, kept: kept as unknown as TallyResult['kept'] };
  };
  expect(groupProblems([body('getRun', 401), body('listRuns', 404)])).toHaveLength(1);
  expect(groupProblems([body('getRun', 401), body('listRuns', 200)])).toHaveLength(2);
});
