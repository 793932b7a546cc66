import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Requirement } from '../model/index.ts';
import { shardPlan } from './shard-plan.ts';

function probe(id: string, after: readonly string[], requirements: readonly string[]): Case {
  return {
    kind: 'probe',
    id,
    purpose: 'positive',
    safety: 'read',
    title: id,
    requirements,
    after,
    isControl: false,
    operation: 'list',
    request: { operation: 'list', parameters: {}, credential: 'valid' },
    expect: 'accept',
  };
}

const requirement = (id: string): Requirement => ({
  id,
  check: id,
  area: 'http',
  level: 'MUST',
  statement: id,
  provenance: [{ document: 'd', line: 1, excerpt: '', known: 'stated' }],
  exercisedBy: {},
});

/** Plans in which a case needs earlier ones only. */
const plans = fc
  .array(fc.record({ needs: fc.array(fc.nat(), { maxLength: 2 }), shows: fc.subarray(['r0', 'r1', 'r2']) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((rows) =>
    rows.map(({ needs, shows }, i) => probe(`c${i}`, i % 3 === 0 ? [] : needs.map((n) => `c${n % i}`), shows)),
  );
const requirements = ['r0', 'r1', 'r2', 'r3'].map(requirement);

describe('shardPlan', () => {
  it('splits a plan into parts that stand alone and together are the whole', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 4 }), (cases, wanted) => {
        const plan = { cases, leftOut: [{ case: 'never', reason: 'impossible', requirements: ['r3'] }] };
        const isolated = cases.filter(
          ({ id, after }) => after.length === 0 && !cases.some((c) => c.after.includes(id)),
        );
        const count = Math.max(1, Math.min(wanted, isolated.length));
        const parts = Array.from({ length: count }, (_, i) => shardPlan(plan, requirements, { index: i + 1, count }));
        expect(parts.flatMap((part) => part.plan.cases.map(({ id }) => id)).sort()).toEqual(
          cases.map(({ id }) => id).sort(),
        );
        for (const part of parts) {
          const ids = new Set(part.plan.cases.map(({ id }) => id));
          for (const { after } of part.plan.cases) for (const need of after) expect(ids.has(need)).toBe(true);
          expect(part).toEqual(shardPlan(plan, requirements, part.shard));
        }
        expect(new Set(parts.flatMap(({ shard }) => shard.share))).toEqual(new Set(['r0', 'r1', 'r2', 'r3']));
        expect(parts.flatMap((part) => part.plan.leftOut)).toEqual(plan.leftOut);
        for (const id of ['r0', 'r1', 'r2', 'r3']) {
          const shares = parts.filter(({ shard }) => shard.share.includes(id));
          for (const { shard } of shares) expect(shard.elsewhere.includes(id)).toBe(shares.length > 1);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it('gives every part about the same number of requests', () => {
    const cases = Array.from({ length: 40 }, (_, i) => probe(`c${i}`, [], ['r0']));
    const sizes = [1, 2, 3, 4].map((index) => shardPlan({ cases, leftOut: [] }, requirements, { index, count: 4 }));
    expect(sizes.map(({ plan }) => plan.cases.length)).toEqual([10, 10, 10, 10]);
  });

  it('does not part what belongs together', () => {
    const cases = [probe('a', [], []), probe('b', ['a'], [])];
    expect(() => shardPlan({ cases, leftOut: [] }, requirements, { index: 2, count: 2 })).toThrow(
      'the plan falls into 1 parts, and not into 2',
    );
  });
});
