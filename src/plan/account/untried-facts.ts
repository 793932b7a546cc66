import type { Case, Contract } from '../../model/index.ts';
import { type FactTried, factsTried } from './planned-facts.ts';

/** Why a stated constraint is not tried from one side or the other, and which ones. */
export interface Untried {
  readonly operation: string;
  readonly reason: string;
  /** `query.page minimum`, `body/beds/*\/width type`. */
  readonly facts: readonly string[];
}

/**
 * Every stated constraint on input that a plan does not try from both sides, by operation and reason: what nobody is told of looks tried.
 * Operations that are not planned at all have a reason of their own.
 */
export function untriedFacts(contract: Contract, cases: readonly Case[]): readonly Untried[] {
  const planned = new Set(cases.flatMap((one) => (one.kind === 'probe' ? [one.operation] : [])));
  const groups = new Map<string, { readonly operation: string; readonly reason: string; readonly facts: string[] }>();
  for (const fact of factsTried(contract, cases)) {
    const reason = planned.has(fact.operation) ? reasonOf(fact) : undefined;
    if (reason === undefined) continue;
    const { operation, at, keyword } = fact;
    const group = groups.get(`${operation} ${reason}`) ?? { operation, reason, facts: [] };
    group.facts.push(`${at} ${keyword}`);
    groups.set(`${operation} ${reason}`, group);
  }
  return [...groups.values()];
}

function reasonOf({ at, keyword, positive, negative }: FactTried): string | undefined {
  if (positive && negative) return undefined;
  if (!positive && !negative) return 'no body or value was made that has anything there';
  if (!positive) return 'no valid value was made that has anything there';
  if (at.startsWith('path.')) return 'what breaks it in a path may name another resource';
  if (!at.startsWith('body') && keyword === 'minLength') return 'an empty text outside a body is the same as none';
  return 'nothing was found that breaks it alone and can be sent';
}
