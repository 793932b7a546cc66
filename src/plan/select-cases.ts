import type { Case, CaseId, Contract, Requirement } from '../model/index.ts';
import { closure, mostTelling } from './most-telling.ts';
import type { Plan } from './plan-cases.ts';
import { requestsOf, shortened } from './shorten-case.ts';

/** Which part of a plan to carry out. What is absent does not narrow. */
export interface Selection {
  /** Operation ids. */
  readonly operations?: readonly string[];
  readonly tags?: readonly string[];
  /** Requirement ids, or check ids for all their requirements. */
  readonly requirements?: readonly string[];
  /** `read`: nothing is made or changed. `create`: nothing is ended or removed. */
  readonly safety?: 'read' | 'create';
  /** Requests to send at most; the most telling cases are kept. */
  readonly maxRequests?: number;
  /** One of several parts of what is left then. */
  readonly shard?: { readonly index: number; readonly count: number };
}

const weights = { MUST: 4, SHOULD: 2, INFO: 1 } as const;

const safetyRank = { read: 0, create: 1, destructive: 2 } as const;

/** The requirements that a selection asks for, and a phrase that says how it was narrowed; no phrase: everything. */
export function requirementsAsked(
  contract: Contract,
  requirements: readonly Requirement[],
  { operations, tags, requirements: asked }: Selection,
): { readonly requirements: readonly Requirement[]; readonly scope?: string } {
  const tagged =
    tags === undefined
      ? undefined
      : new Set(contract.operations.filter((one) => one.tags.some((tag) => tags.includes(tag))).map(({ id }) => id));
  const kept = requirements.filter(
    ({ id, check, operation }) =>
      (operations === undefined || (operation !== undefined && operations.includes(operation))) &&
      (tagged === undefined || (operation !== undefined && tagged.has(operation))) &&
      (asked === undefined || asked.includes(id) || asked.includes(check)),
  );
  const scope = [
    ...(operations === undefined ? [] : [`operations ${operations.join(', ')}`]),
    ...(tags === undefined ? [] : [`tags ${tags.join(', ')}`]),
    ...(asked === undefined ? [] : [`requirements ${asked.join(', ')}`]),
  ].join('; ');
  return scope === '' ? { requirements: kept } : { requirements: kept, scope };
}

/**
 * Keep the part of a plan that serves what is asked for, is as safe as asked for, and fits the budget. What a kept case needs is kept
 * with it. What is left out is listed with its reason.
 * @param requirements tell how much it counts under a budget that each is shown
 */
export function selectCases(plan: Plan, selection: Selection, requirements: readonly Requirement[] = []): Plan {
  const byId = new Map(plan.cases.map((one) => [one.id, one]));
  const leftOut: Plan['leftOut'][number][] = [...plan.leftOut];
  const refuse = (one: Case, reason: string) => leftOut.push({ case: one.id, reason, requirements: one.requirements });

  const allowed = safetyRank[selection.safety ?? 'destructive'];
  const unsafe = (one: Case): Case | undefined =>
    safetyRank[one.safety] > allowed
      ? one
      : one.after.map((id) => byId.get(id)).find((need) => need !== undefined && unsafe(need) !== undefined);
  const safe = plan.cases.filter((one) => {
    const culprit = unsafe(one);
    if (culprit !== undefined)
      refuse(
        one,
        culprit === one
          ? `it would ${one.safety === 'create' ? 'make' : 'end or remove'} something`
          : `it needs ${culprit.id}, which would ${culprit.safety === 'create' ? 'make' : 'end or remove'} something`,
      );
    return culprit === undefined;
  });

  const wanted = safe.filter(({ requirements }) => requirements.length > 0);
  // A story that looks again does so at what is left: unlike in `after`, nothing that it revisits has to be there.
  const safeById = new Map(safe.map((one) => [one.id, one]));
  const kept =
    selection.maxRequests === undefined
      ? closure(wanted, safeById)
      : mostTelling(wanted.map(shortened), mapped(safeById, shortened), selection.maxRequests, weigher(requirements));
  for (const one of wanted)
    if (!kept.has(one.id)) refuse(one, `the budget of ${selection.maxRequests} requests does not reach it`);
  const narrowed =
    selection.maxRequests === undefined
      ? safe.filter(({ id }) => kept.has(id))
      : inFull(
          [...kept].flatMap((id) => byId.get(id) ?? []),
          selection.maxRequests,
        );
  return { cases: narrowed, leftOut };
}

/** What must hold tells more than what should, and that more than an observation. */
function weigher(requirements: readonly Requirement[]): (id: string) => number {
  const levels = new Map(requirements.map(({ id, level }) => [id, level]));
  return (id) => weights[levels.get(id) ?? 'INFO'];
}

/** Stories are chosen by their shorter telling; what the budget leaves over lets them be told in full, in order, as far as it goes. */
function inFull(chosen: readonly Case[], budget: number): readonly Case[] {
  let left = budget - chosen.reduce((sum, one) => sum + requestsOf(shortened(one)), 0);
  return chosen.map((one) => {
    const more = requestsOf(one) - requestsOf(shortened(one));
    if (more > left) return shortened(one);
    left -= more;
    return one;
  });
}

function mapped(cases: ReadonlyMap<CaseId, Case>, change: (one: Case) => Case): ReadonlyMap<CaseId, Case> {
  return new Map([...cases].map(([id, one]) => [id, change(one)]));
}
