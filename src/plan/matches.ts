import type { Case, Selector } from '../model/index.ts';

type Unassigned = Omit<Case, 'requirements' | 'isControl'> & Pick<Case, 'kind'>;

/** Whether a case exercises what a selector asks for; the rule is stated at {@link Selector}. */
export function matches(selector: Selector, testCase: Unassigned): boolean {
  const candidate = testCase as Case;
  const { operations, purposes, mutations, scenarios } = selector;
  if (candidate.kind === 'scenario') {
    if (operations !== undefined && !operations.some((id) => candidate.operations.includes(id))) return false;
    if (scenarios !== undefined) return scenarios.includes(candidate.scenario);
    if (purposes !== undefined) return purposes.includes('scenario');
    return mutations === undefined;
  }
  if (operations !== undefined && !operations.includes(candidate.operation)) return false;
  if (purposes === undefined && mutations === undefined) return scenarios === undefined;
  if (purposes !== undefined && !purposes.includes(candidate.purpose)) return false;
  return mutations === undefined || (candidate.mutation !== undefined && mutations.includes(candidate.mutation.kind));
}
