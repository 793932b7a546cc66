import type { Case, CaseId, RequirementId } from '../model/index.ts';
import { neededBy } from './needed-by.ts';
import { requestsOf } from './shorten-case.ts';

/** What keeping one case would bring and take at this moment. */
interface Standing {
  readonly one: Case;
  readonly at: number;
  /** Requirements that it would be the first to show, by weight. */
  news: number;
  /** Requests of it and of what it needs that is not kept yet. */
  cost: number;
}

/** A standing as it was when it was queued. */
interface Queued {
  readonly of: Standing;
  readonly worth: number;
}

/**
 * Greedy: next comes the case that shows most that is new for the requests that it costs. Ties keep the order of the plan; when nothing new is
 * left, the plan's order decides. Who gets cheaper or loses news is looked up, for a plan has a hundred thousand cases.
 * @param cases cases that may be chosen
 * @param byId those and what they need
 * @param budget requests
 * @param weightOf how much it counts that a requirement is shown
 */
export function mostTelling(
  cases: readonly Case[],
  byId: ReadonlyMap<CaseId, Case>,
  budget: number,
  weightOf: (id: RequirementId) => number = () => 1,
): Set<CaseId> {
  const kept = new Set<CaseId>();
  const shown = new Set<RequirementId>();
  const showing = new Map<RequirementId, Standing[]>();
  const needing = new Map<CaseId, Standing[]>();
  const needs = cases.map((one) => [...closure([one], byId)].flatMap((id) => byId.get(id) ?? []));
  const standings = cases.map(
    (one, at): Standing => ({
      one,
      at,
      news: one.requirements.reduce((sum, id) => sum + weightOf(id), 0),
      cost: (needs[at] ?? []).reduce((sum, need) => sum + requestsOf(need), 0),
    }),
  );
  const note = <Key>(map: Map<Key, Standing[]>, key: Key, standing: Standing) => {
    const before = map.get(key);
    if (before === undefined) map.set(key, [standing]);
    else before.push(standing);
  };
  for (const standing of standings) {
    for (const id of standing.one.requirements) note(showing, id, standing);
    for (const { id } of needs[standing.at] ?? []) note(needing, id, standing);
  }
  let spent = 0;
  const queue: Queued[] = [];
  const worthOf = ({ news, cost }: Standing) => (news + 0.001) / cost;
  // What does not fit never will: it gets cheaper by no more than is spent.
  const fits = ({ one, cost }: Standing) => !kept.has(one.id) && cost > 0 && spent + cost <= budget;
  const enqueue = (of: Standing) => {
    if (fits(of)) push(queue, { of, worth: worthOf(of) });
  };
  const keep = ({ at, cost }: Standing) => {
    const changed = new Set<Standing>();
    spent += cost;
    for (const need of needs[at] ?? []) {
      if (kept.has(need.id)) continue;
      kept.add(need.id);
      for (const other of needing.get(need.id) ?? []) {
        other.cost -= requestsOf(need);
        changed.add(other);
      }
      for (const requirement of need.requirements) {
        const others = showing.get(requirement);
        if (shown.has(requirement) || others === undefined) continue;
        shown.add(requirement);
        for (const other of others) {
          other.news -= weightOf(requirement);
          changed.add(other);
        }
      }
    }
    for (const other of changed) enqueue(other);
  };
  standings.forEach(enqueue);
  for (let best = pop(queue); best !== undefined && shown.size < showing.size; best = pop(queue))
    if (best.worth === worthOf(best.of) && fits(best.of)) keep(best.of);
  if (shown.size >= showing.size) for (const standing of standings) if (fits(standing)) keep(standing);
  return kept;
}

/** Cases and all that they need, what is needed first. */
export function closure(
  cases: readonly Case[],
  byId: ReadonlyMap<CaseId, Case>,
  into: Set<CaseId> = new Set(),
): Set<CaseId> {
  for (const one of cases) {
    if (into.has(one.id)) continue;
    closure(
      neededBy(one).flatMap((id) => byId.get(id) ?? []),
      byId,
      into,
    );
    into.add(one.id);
  }
  return into;
}

const isBefore = (a: Queued | undefined, b: Queued | undefined): boolean =>
  a !== undefined && (b === undefined || a.worth > b.worth || (a.worth === b.worth && a.of.at < b.of.at));

function swap(heap: Queued[], i: number, j: number): void {
  const [a, b] = [heap[i], heap[j]];
  if (a !== undefined && b !== undefined) [heap[i], heap[j]] = [b, a];
}

function push(heap: Queued[], item: Queued): void {
  let at = heap.push(item) - 1;
  for (let up = (at - 1) >> 1; at > 0 && isBefore(heap[at], heap[up]); up = (at - 1) >> 1) {
    swap(heap, at, up);
    at = up;
  }
}

function pop(heap: Queued[]): Queued | undefined {
  swap(heap, 0, heap.length - 1);
  const first = heap.pop();
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const next = isBefore(heap[right], heap[left]) ? right : left;
    if (!isBefore(heap[next], heap[at])) return first;
    swap(heap, at, next);
    at = next;
  }
}
