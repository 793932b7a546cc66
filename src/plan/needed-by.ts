import type { Case, CaseId } from '../model/index.ts';

/** The cases that one goes with: those that must have run before it, and those whose things it looks at again. */
export function neededBy(one: Case): readonly CaseId[] {
  return one.kind === 'scenario' && one.revisits !== undefined ? [...one.after, ...one.revisits] : one.after;
}
