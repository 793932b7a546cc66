import type { ProblemGroup } from '../model/index.ts';
import { sortOf } from './failure-shelf.ts';
import type { TallyResult } from './tally.ts';

const levels = ['MUST', 'SHOULD', 'INFO'] as const;

/**
 * Read failures with the same check, operation, kind and place as one problem. Worst first: by level, then by how often; equal ones in the
 * order of the requirements.
 */
export function groupProblems(results: readonly TallyResult[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const { requirement, kept } of results) {
    const here = new Set<string>();
    kept.forEach((failure, index) => {
      const { check, area, level, operation, id } = requirement;
      const { kind, pointer } = failure.evidence;
      const key = JSON.stringify([check, operation, level, sortOf(failure.evidence)]);
      // The shelf counts all failures of a sort, so the second kept one adds nothing.
      if (here.has(key)) return;
      here.add(key);
      const known = groups.get(key);
      groups.set(
        key,
        known === undefined
          ? {
              check,
              area,
              level,
              ...(operation === undefined ? {} : { operation }),
              kind,
              ...(pointer === undefined ? {} : { pointer }),
              count: failure.alike,
              requirement: id,
              failure: index,
            }
          : { ...known, count: known.count + failure.alike },
      );
    });
  }
  return [...groups.values()].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count);
}
