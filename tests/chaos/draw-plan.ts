import type { Case, CaseId } from '../../src/model/index.ts';
import type { Prepared } from '../../src/pipeline.ts';
import { neededBy } from '../../src/plan/needed-by.ts';
import { shortened } from '../../src/plan/shorten-case.ts';

/** A small part of a plan, another one for each seed: two stories and some probes, with all that they need. */
export function drawPlan(prepared: Prepared, random: () => number): Prepared {
  const { plan } = prepared;
  const byId = new Map(plan.cases.map((one) => [one.id, one]));
  const wanted = new Set<CaseId>();
  const want = (one: Case): void => {
    if (wanted.has(one.id)) return;
    wanted.add(one.id);
    for (const id of needs(one, random)) {
      const needed = byId.get(id);
      if (needed !== undefined) want(needed);
    }
  };
  for (const one of drawn(plan.cases.filter(isStory), 2, random)) want(one);
  for (const one of drawn(
    plan.cases.filter((each) => !isStory(each)),
    8,
    random,
  ))
    want(one);
  const cases = plan.cases.filter(({ id }) => wanted.has(id)).map(shortened);
  // What nothing is drawn for is not asked: a calm network must be able to give CONFORMANT.
  const asked = new Set(cases.flatMap(({ requirements }) => requirements));
  return {
    ...prepared,
    requirements: prepared.requirements.filter(({ id }) => asked.has(id)),
    plan: { ...plan, cases, leftOut: [] },
  };
}

const isStory = ({ kind }: Case) => kind === 'scenario';

/** What looks back does so at whatever is there: one story is enough. */
function needs(one: Case, random: () => number): readonly CaseId[] {
  if (one.kind !== 'scenario' || one.revisits === undefined) return neededBy(one);
  return [...one.after, ...drawn(one.revisits, 1, random)];
}

function drawn<T>(all: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...all];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}
