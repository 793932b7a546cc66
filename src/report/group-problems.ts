import type { Evidence, ProblemGroup, Requirement } from '../model/index.ts';
import { sortOf } from './failure-shelf.ts';
import type { TallyResult } from './tally.ts';

const levels = ['MUST', 'SHOULD', 'INFO'] as const;

/**
 * Read failures with one cause as one problem: the same check, kind and place in one operation, and in several operations where they ask
 * for the same and get the same. Worst first: by level, then by how often; equal ones in the order of the requirements.
 */
export function groupProblems(results: readonly TallyResult[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  const evidenceOf = new Map<string, Evidence>();
  for (const { requirement, kept } of results) {
    const here = new Set<string>();
    kept.forEach((failure, index) => {
      const { check, area, level, operation, id } = requirement;
      const { kind, pointer } = failure.evidence;
      // The shelf counts all failures of a sort, so the second kept one adds nothing.
      const sort = sortOf(failure.evidence);
      if (here.has(sort)) return;
      here.add(sort);
      const key = causeOf(requirement, failure.evidence);
      const known = groups.get(key);
      if (known === undefined) evidenceOf.set(key, failure.evidence);
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
          : { ...known, count: known.count + failure.alike, ...alsoIn(known, operation) },
      );
    });
  }
  const folded = foldRefusals([...groups].map(([key, group]) => ({ group, evidence: evidenceOf.get(key) })));
  return [...folded].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.count - a.count);
}

interface Told {
  readonly group: ProblemGroup;
  readonly evidence: Evidence | undefined;
}

/**
 * A good request that is refused stops every story that needs it: what they say of the refusal itself is the same problem. So is a second page that
 * is shown to whom the operation serves anyway.
 */
function foldRefusals(all: readonly Told[]): readonly ProblemGroup[] {
  const refusals = all.filter(({ group }) => group.check === 'valid-input-accepted');
  const openDoors = all.filter(({ group }) => group.check === 'credential-required');
  const isAbout = ({ group }: Told, operation: string | undefined) =>
    operation !== undefined && (group.operations ?? [group.operation]).includes(operation);
  const causeOfStory = ({ group, evidence }: Told): Told | undefined => {
    if (group.check === 'later-page-needs-credential')
      return openDoors.find((cause) => group.kind.endsWith(cause.group.kind) && isAbout(cause, group.operation));
    return evidence === undefined || !/^(?:any )?2xx$/.test(String(evidence.expected))
      ? undefined
      : refusals.find(
          (cause) =>
            cause.group.check !== group.check &&
            isAbout(cause, group.operation) &&
            cause.evidence?.actual === evidence.actual,
        );
  };
  const folded = all.flatMap((one) => {
    const cause = causeOfStory(one);
    return cause === undefined ? [] : [{ ...one, cause: cause.group }];
  });
  return all
    .filter((one) => !folded.some(({ group }) => group === one.group))
    .map(({ group }) => {
      const also = folded.filter(({ cause }) => cause === group).map((one) => one.group);
      if (also.length === 0) return group;
      const count = also.reduce((sum, one) => sum + one.count, group.count);
      return { ...group, count, alsoFails: [...new Set(also.map(({ requirement }) => requirement))] };
    });
}

/** What was asked for and what came, told in short, tell causes apart; whole bodies are as different as their operations. */
function causeOf({ check, area, level, operation }: Requirement, evidence: Evidence): string {
  // Whoever is let in is let in, whether the answer says 200 or 201.
  const actual = area === 'auth' && /^2\d\d$/.test(String(evidence.actual)) ? '2xx' : evidence.actual;
  const asked = JSON.stringify([evidence.expected, actual]);
  // Nothing at all is what any fault looks like.
  const telling = evidence.actual !== null && asked.length <= 80;
  return JSON.stringify([check, level, sortOf(evidence), ...(telling ? [asked] : [operation ?? '', ''])]);
}

function alsoIn(known: ProblemGroup, operation: string | undefined): Pick<ProblemGroup, 'operations'> {
  const all = [...new Set([...(known.operations ?? [known.operation]), operation])].filter((one) => one !== undefined);
  return all.length > 1 ? { operations: all } : {};
}
