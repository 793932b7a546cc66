import { type Case, type CaseId, type Contract, endsOwnSession } from '../model/index.ts';
import type { Plan } from './plan-cases.ts';
import type { Selection } from './select-cases.ts';

/** Credentials whose session nobody needs. */
const nobodys: ReadonlySet<string> = new Set(['none', 'wrong', 'near']);

/**
 * Take from a plan what would end the session of the run's own credential: everything after it would be refused, and the faults of nobody
 * told. Whoever names the operation (`--operations logout`) gets its one valid request, behind everything else, and those without a valid
 * credential; what would need the session after that stays left out.
 */
export function spareSession(plan: Plan, { operations }: Contract, selection: Selection): Plan {
  const ending = new Set(operations.filter(endsOwnSession).map(({ id }) => id));
  if (ending.size === 0) return plan;
  const asked = (operation: string) => selection.operations?.includes(operation) === true;
  const endsIt = (one: Case): string | undefined => {
    if (one.kind === 'scenario') return one.operations.find((id) => ending.has(id));
    return ending.has(one.operation) && !nobodys.has(one.request.credential) ? one.operation : undefined;
  };
  const isLast = (one: Case) => one.kind === 'probe' && one.id === `${one.operation}.valid` && asked(one.operation);

  const left = new Map<CaseId, string>();
  for (const one of plan.cases) {
    const operation = endsIt(one);
    if (operation !== undefined && !isLast(one))
      left.set(
        one.id,
        asked(operation)
          ? `${operation} is played once, at the end: it ends the session of the credential that this needs`
          : `${operation} would end the session of this run's own credential; --operations ${operation} plays it alone`,
      );
  }
  const byId = new Map(plan.cases.map((one) => [one.id, one]));
  const why = (one: Case): string | undefined => {
    const own = left.get(one.id);
    if (own !== undefined) return own;
    const need = one.after.flatMap((id) => byId.get(id) ?? []).find((other) => why(other) !== undefined);
    return need === undefined ? undefined : `it needs ${need.id}; ${why(need)}`;
  };
  const spared = plan.cases.flatMap((one) => {
    const reason = why(one);
    return reason === undefined
      ? []
      : [{ case: one.id, reason, requirements: one.requirements, isSpared: true as const }];
  });
  const gone = new Set(spared.map((one) => one.case));
  const kept = plan.cases.filter(({ id }) => !gone.has(id));
  const isAtEnd = (one: Case) => one.kind === 'probe' && ending.has(one.operation);
  const atEnd = kept.filter(isAtEnd).map((one): Case => ({ ...one, alone: true }));
  return { cases: [...kept.filter((one) => !isAtEnd(one)), ...atEnd], leftOut: [...plan.leftOut, ...spared] };
}

/** Whether a plan ends the session of the run's own credential, because somebody asked for it. */
export function playsTheEnd({ operations }: Contract, { cases }: Pick<Plan, 'cases'>): boolean {
  const ending = new Set(operations.filter(endsOwnSession).map(({ id }) => id));
  return ending.size > 0 && cases.some((one) => one.kind === 'probe' && ending.has(one.operation));
}
