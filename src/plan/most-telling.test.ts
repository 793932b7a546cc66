import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Case } from '../model/index.ts';
import { closure, mostTelling } from './most-telling.ts';
import { requestsOf } from './shorten-case.ts';

const caseOf = (id: string, requirements: readonly string[], after: readonly string[], requests?: number): Case =>
  ({
    ...(requests === undefined ? { kind: 'probe' } : { kind: 'scenario', requests, operations: [] }),
    id,
    requirements,
    after,
  }) as unknown as Case;

const weightOf = (id: string) => [1, 2, 4][Number(id.slice(1)) % 3] ?? 1;

/** The same said plainly: each time all that is open is looked at. */
function plainly(cases: readonly Case[], byId: ReadonlyMap<string, Case>, budget: number): ReadonlySet<string> {
  const kept = new Set<string>();
  const all = new Set(cases.flatMap(({ requirements }) => requirements));
  for (let spent = 0; ; ) {
    const shown = new Set([...kept].flatMap((id) => byId.get(id)?.requirements ?? []));
    const isOver = [...all].every((id) => shown.has(id));
    const offers = cases.flatMap((one) => {
      const need = [...closure([one], byId)].filter((id) => !kept.has(id));
      const cost = need.reduce((sum, id) => sum + requestsOf(byId.get(id) ?? one), 0);
      const news = one.requirements.filter((id) => !shown.has(id)).reduce((sum, id) => sum + weightOf(id), 0);
      return kept.has(one.id) || cost === 0 || spent + cost > budget
        ? []
        : [{ need, cost, worth: (news + 0.001) / cost }];
    });
    const [first] = isOver ? offers : [...offers].sort((a, b) => b.worth - a.worth);
    if (first === undefined) return kept;
    for (const id of first.need) kept.add(id);
    spent += first.cost;
  }
}

it('chooses what looking at everything each time would choose, in its order', () => {
  const row = fc.tuple(fc.array(fc.nat(9), { maxLength: 2 }), fc.uniqueArray(fc.nat(7), { maxLength: 4 }), fc.nat(12));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), fc.nat(40), (rows, budget) => {
      const cases = rows.map(([needs, shows, requests], i) =>
        caseOf(
          `c${i}`,
          shows.map((n) => `r${n}`),
          i === 0 ? [] : [...new Set(needs.map((n) => `c${n % i}`))],
          requests > 8 ? requests : undefined,
        ),
      );
      const byId = new Map(cases.map((one) => [one.id, one]));
      const wanted = cases.filter(({ requirements }) => requirements.length > 0);
      expect([...mostTelling(wanted, byId, budget, weightOf)]).toEqual([...plainly(wanted, byId, budget)]);
    }),
    { numRuns: 150 },
  );
});

it('looks at a case again only where something changed for it', () => {
  const read = { count: 0 };
  const cases = Array.from({ length: 4_000 }, (_, i) => {
    const one = caseOf(`c${i}`, [], [`m${i % 50}`]);
    const requirements = () => {
      read.count++;
      return [`r${i}`, `r${i % 100}`];
    };
    return Object.defineProperty(one, 'requirements', { get: requirements });
  });
  const makers = Array.from({ length: 50 }, (_, i) => caseOf(`m${i}`, [], []));
  const byId = new Map([...cases, ...makers].map((one) => [one.id, one]));
  expect(mostTelling(cases, byId, 3_000).size).toBe(3_000);
  expect(read.count).toBeLessThan(10 * cases.length);
});
