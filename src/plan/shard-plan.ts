import { createHash } from 'node:crypto';
import { type Case, type CaseId, Problem, type Requirement, type Shard } from '../model/index.ts';
import { neededBy } from './needed-by.ts';
import type { Plan } from './plan-cases.ts';
import { requestsOf } from './shorten-case.ts';

/**
 * One of several equal parts of a plan, to be played on a machine of its own. Cases that need one another stay together, so every part
 * stands alone and all parts together are the plan. Equal plans give equal parts.
 * @param which counted from 1: `{ index: 2, count: 4 }`
 * @throws {Problem} when the plan does not fall into so many parts
 */
export function shardPlan(
  plan: Plan,
  requirements: readonly Requirement[],
  which: Pick<Shard, 'index' | 'count'>,
): { readonly plan: Plan; readonly shard: Shard } {
  const { index, count } = which;
  const groups = groupsOf(plan.cases);
  if (groups.length < count)
    throw new Problem(`the plan falls into ${groups.length} parts, and not into ${count}`, {
      remedy: `write --shard ${Math.min(index, groups.length)}/${Math.max(1, groups.length)} or less`,
    });
  const loads = Array.from({ length: count }, () => 0);
  const own = new Set<CaseId>();
  for (const { cases, cost } of groups) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + cost;
    if (lightest === index - 1) for (const { id } of cases) own.add(id);
  }
  const named = (cases: readonly Case[]) => new Set(cases.flatMap((one) => one.requirements));
  const cases = plan.cases.filter(({ id }) => own.has(id));
  const here = named(cases);
  const there = named(plan.cases.filter(({ id }) => !own.has(id)));
  const ids = requirements.map(({ id }) => id);
  return {
    // What no case exercises is said once, by the first part.
    plan: { cases, leftOut: index === 1 ? plan.leftOut : [] },
    shard: {
      index,
      count,
      plan: createHash('sha256')
        .update(plan.cases.map(({ id }) => id).join('\n'))
        .digest('hex'),
      share: ids.filter((id) => here.has(id) || (index === 1 && !there.has(id))),
      elsewhere: ids.filter((id) => here.has(id) && there.has(id)),
    },
  };
}

interface Group {
  readonly cases: readonly Case[];
  /** About so many requests. */
  readonly cost: number;
}

/** Cases that need one another, directly or by way of others; the costliest group first, else in the order of the plan. */
function groupsOf(cases: readonly Case[]): readonly Group[] {
  const leader = new Map<CaseId, CaseId>(cases.map(({ id }) => [id, id]));
  const find = (id: CaseId): CaseId => {
    let at = id;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    leader.set(id, at);
    return at;
  };
  for (const one of cases) for (const need of neededBy(one)) if (leader.has(need)) leader.set(find(one.id), find(need));
  const groups = new Map<CaseId, Case[]>();
  for (const one of cases) groups.set(find(one.id), [...(groups.get(find(one.id)) ?? []), one]);
  return [...groups.values()]
    .map((group) => ({
      cases: group,
      cost: group.reduce((sum, one) => sum + requestsOf(one), 0),
    }))
    .sort((a, b) => b.cost - a.cost);
}
