import type { ProblemGroup } from '../model/index.ts';
import { sortOf } from './failure-shelf.ts';
import { foldConsequences } from './fold-consequences.ts';
import { joinUnchecked } from './join-unchecked.ts';
import { sameCause } from './same-cause.ts';
import type { TallyResult } from './tally.ts';
import { joined, type Surroundings, type Told } from './told.ts';

const levels = ['MUST', 'SHOULD', 'INFO'] as const;

/**
 * Read failures with one cause as one problem: the same check, kind and place in one operation, and in several operations where they ask
 * for the same and get the same; input that nobody checks at all; and what follows from another failure with that one.
 * Worst first: by level, then by how often; equal ones in the order of the requirements.
 */
export function groupProblems(
  results: readonly TallyResult[],
  surroundings: Surroundings = { pagination: [], resources: [] },
): readonly ProblemGroup[] {
  const groups = new Map<string, Told>();
  for (const { requirement, kept } of results) {
    const here = new Set<string>();
    kept.forEach((failure, index) => {
      const { evidence } = failure;
      // The shelf counts all failures of a sort, so the second kept one adds nothing.
      const sort = sortOf(evidence);
      if (here.has(sort)) return;
      here.add(sort);
      const { check, area, level, operation, resource, id } = requirement;
      const told: Told = {
        group: {
          check,
          area,
          level,
          ...(operation === undefined ? {} : { operation }),
          kind: evidence.kind,
          ...(evidence.pointer === undefined ? {} : { pointer: evidence.pointer }),
          count: failure.alike,
          requirement: id,
          failure: index,
        },
        evidence,
        ...(resource === undefined ? {} : { resource }),
      };
      const key = sameCause(requirement, failure, surroundings);
      const known = groups.get(key);
      groups.set(key, known === undefined ? told : alike(known, told));
    });
  }
  const folded = foldConsequences(joinUnchecked([...groups.values()]), surroundings).map(({ group }) => group);
  return [...folded].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count);
}

/** The same once more: the place is told once, however an item of a list writes it. */
function alike(known: Told, again: Told): Told {
  const { kind, pointer } = known.group;
  const { pointer: _, ...group } = again.group;
  return joined(known, { ...again, group: { ...group, kind, ...(pointer === undefined ? {} : { pointer }) } });
}
