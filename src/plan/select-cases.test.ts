import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Requirement } from '../model/index.ts';
import { requirementsAsked, selectCases } from './select-cases.ts';

function probe(id: string, more: Partial<Case> = {}): Case {
  return {
    kind: 'probe',
    id,
    purpose: 'positive',
    safety: 'read',
    title: id,
    operation: 'get',
    request: { operation: 'get', parameters: {}, credential: 'valid' },
    expect: 'accept',
    requirements: [`r-${id}`],
    after: [],
    isControl: false,
    ...more,
  } as Case;
}

const make = probe('make', { safety: 'create', requirements: [] });
const read = probe('read', { after: ['make'] });
const list = probe('list');
const end = probe('end', { safety: 'destructive', after: ['make'] });
const plan = { cases: [make, read, list, end], leftOut: [] };
const ids = (cases: readonly Case[]) => cases.map(({ id }) => id);

describe('selectCases', () => {
  it('keeps everything that serves something, and what it needs', () => {
    expect(selectCases(plan, {})).toEqual(plan);
    expect(ids(selectCases({ cases: [make, list], leftOut: [] }, {}).cases)).toEqual(['list']);
  });

  it('leaves out what would change anything, and what needs it, with the reason', () => {
    const { cases, leftOut } = selectCases(plan, { safety: 'read' });
    expect(ids(cases)).toEqual(['list']);
    expect(leftOut).toEqual([
      { case: 'make', reason: 'it would make something', requirements: [] },
      { case: 'read', reason: 'it needs make, which would make something', requirements: ['r-read'] },
      { case: 'end', reason: 'it would end or remove something', requirements: ['r-end'] },
    ]);
    expect(ids(selectCases(plan, { safety: 'create' }).cases)).toEqual(['make', 'read', 'list']);
  });

  it('spends a small budget on what tells most', () => {
    const telling = probe('telling', { requirements: ['a', 'b', 'c'] });
    const { cases, leftOut } = selectCases({ cases: [read, make, list, telling], leftOut: [] }, { maxRequests: 2 });
    expect(ids(cases)).toEqual(['telling', 'list']);
    expect(leftOut).toEqual([
      { case: 'read', reason: 'the budget of 2 requests does not reach it', requirements: ['r-read'] },
    ]);
  });

  it('tells stories shorter where the budget is small, and in full where it is not', () => {
    const walk = {
      ...probe('walk', { requirements: ['pages'] }),
      kind: 'scenario',
      scenario: 'walk-pages',
      operations: [],
      requests: 60,
      arguments: { items: 11 },
      shorter: { requests: 20, arguments: { items: 5 } },
    } as unknown as Case;
    const told = (maxRequests: number) =>
      selectCases({ cases: [walk], leftOut: [] }, { maxRequests }).cases.map(
        (one) => 'arguments' in one && one.arguments,
      );
    expect([19, 20, 59, 60].map(told)).toEqual([[], [{ items: 5 }], [{ items: 5 }], [{ items: 11 }]]);
    expect(selectCases({ cases: [walk], leftOut: [] }, {}).cases).toEqual([walk]);
  });

  it('never exceeds a budget of probes, never keeps a case without what it needs, and names all that it leaves out', () => {
    const plans = fc.array(fc.tuple(fc.nat(8), fc.nat(5), fc.nat(3)), { maxLength: 30 }).map((rows) =>
      rows.map(([need, requirement, more], i) =>
        probe(`p${i}`, {
          after: i === 0 || more === 0 ? [] : [`p${need % i}`],
          requirements: more === 1 ? [] : [`r${requirement}`],
        }),
      ),
    );
    fc.assert(
      fc.property(plans, fc.nat(12), (cases, maxRequests) => {
        const { cases: kept, leftOut } = selectCases({ cases, leftOut: [] }, { maxRequests });
        expect(kept.length).toBeLessThanOrEqual(maxRequests);
        const names = new Set(ids(kept));
        for (const one of kept) expect(one.after.every((id) => names.has(id))).toBe(true);
        const told = new Set([...names, ...leftOut.map((entry) => entry.case)]);
        for (const one of cases) if (one.requirements.length > 0) expect(told.has(one.id)).toBe(true);
      }),
    );
  });
});

describe('requirementsAsked', () => {
  const requirement = (check: string, operation?: string) =>
    ({ id: `${check}:${operation ?? 'x'}`, check, ...(operation === undefined ? {} : { operation }) }) as Requirement;
  const all = [requirement('a', 'get'), requirement('a', 'list'), requirement('b', 'get'), requirement('c')];
  const contract = {
    operations: [
      { id: 'get', tags: ['x'] },
      { id: 'list', tags: [] },
    ],
  } as never;
  it.each([
    [{}, ['a:get', 'a:list', 'b:get', 'c:x'], undefined],
    [{ operations: ['get'] }, ['a:get', 'b:get'], 'operations get'],
    [{ tags: ['x'] }, ['a:get', 'b:get'], 'tags x'],
    [{ requirements: ['a', 'c:x'] }, ['a:get', 'a:list', 'c:x'], 'requirements a, c:x'],
    [{ operations: ['get'], requirements: ['a'] }, ['a:get'], 'operations get; requirements a'],
  ])('%j', (selection, kept, scope) => {
    const asked = requirementsAsked(contract, all, selection);
    expect(asked.requirements.map(({ id }) => id)).toEqual(kept);
    expect(asked.scope).toBe(scope);
  });
});
