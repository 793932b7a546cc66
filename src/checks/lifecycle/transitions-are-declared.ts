import type { Check, Lifecycle, Outcome, RecordId } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { drawStep } from './draw-step.ts';
import { lifecycleRequirements } from './lifecycle-requirement.ts';
import { createReach, type Reach } from './reachable.ts';
import { isBefore, type Sight, sightsOf } from './sights.ts';

const id = 'transitions-are-declared';

export const transitionsAreDeclared: Check = {
  id,
  area: 'lifecycle',
  statement: 'States follow each other only as the contract says.',
  rationale:
    'Every sight of a state is an interval. Two sights contradict each other only when no order of instants inside them is legal: no path of declared transitions, of any length, leads from the earlier state to the later one. Steps may be missed between two looks. A list may lag behind, so it proves only what had happened by then. Leaving a final state is another check. States that documents do not explain excuse what surrounds them; undeclared states fail only where the contract says that its list is complete.',
  requirements: (contract) =>
    lifecycleRequirements(contract, id, (lifecycle, resource) =>
      lifecycle.transitions.length === 0
        ? undefined
        : {
            statement: `A ${resource.name} changes its state only along the declared transitions.`,
            provenance: lifecycle.provenance,
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      if (lifecycle === undefined) return;
      const reach = createReach(lifecycle);
      for (const sights of sightsOf(story, context.contract, lifecycle)) {
        const faults = [...unknownStates(lifecycle, sights), ...impossibleSteps(lifecycle, reach, sights)];
        yield* faults;
        if (faults.length === 0) yield* passed(changes(sights));
      }
    }),
};

function* unknownStates(lifecycle: Lifecycle, sights: readonly Sight[]): Iterable<Outcome> {
  if (lifecycle.unknownStates === 'open') return;
  const known = lifecycle.states.map(({ name }) => name);
  const told = new Set<string>();
  for (const { state, record, window } of sights) {
    if (window === 'event' || known.includes(state) || told.has(state)) continue;
    told.add(state);
    yield failed({
      kind: 'undeclared-state',
      records: [record],
      pointer: `/${lifecycle.field.replaceAll('.', '/')}`,
      expected: known,
      actual: state,
      message: `A ${lifecycle.resource} is ${state}, which is not among its declared states.`,
    });
  }
}

function* impossibleSteps(lifecycle: Lifecycle, reach: Reach, sights: readonly Sight[]): Iterable<Outcome> {
  const final = lifecycle.states.filter(({ kind }) => kind === 'terminal').map(({ name }) => name);
  const told = new Set<string>();
  for (const [a, b] of [...orderedPairs(sights), ...unorderedPairs(sights, reach)]) {
    const step = `${a.state} to ${b.state}`;
    if (a.state === b.state || final.includes(a.state) || reach.leads(a.state, b.state) || told.has(step)) continue;
    if (sights.some((c) => reach.isUntold(c.state) && !isBefore(c, a) && !isBefore(b, c))) continue;
    told.add(step);
    yield failed({
      kind: 'undeclared-transition',
      records: a.record === b.record ? [a.record] : [a.record, b.record],
      expected: [...new Set(lifecycle.transitions.filter(({ from }) => from === a.state).map(({ to }) => to))],
      actual: b.state,
      message: `A ${lifecycle.resource} went from ${step}, and no declared transition leads there.`,
      details: drawStep(lifecycle, a.state, b.state, sights),
    });
  }
}

/**
 * The pairs that prove an order. Inside a stream neighbours are enough, and before a read the last event that had arrived:
 * reachability is transitive.
 */
function* orderedPairs(sights: readonly Sight[]): Iterable<readonly [Sight, Sight]> {
  const events = sights.filter(({ window }) => window === 'event');
  const reads = sights.filter(({ window }) => window !== 'event');
  for (const [i, event] of events.entries()) {
    const before = events[i - 1];
    if (before !== undefined && isBefore(before, event)) yield [before, event];
  }
  for (const b of reads) {
    for (const a of reads) if (isBefore(a, b)) yield [a, b];
    for (const record of new Set(events.map((event) => event.record))) {
      const last = events.filter((event) => event.record === record && isBefore(event, b)).at(-1);
      if (last !== undefined) yield [last, b];
    }
  }
}

/** Pairs whose order nobody knows, and of which neither order is legal. Two final states are another check's matter. */
function* unorderedPairs(sights: readonly Sight[], reach: Reach): Iterable<readonly [Sight, Sight]> {
  const reads = sights.filter(({ window }) => window !== 'event');
  for (const [i, a] of reads.entries())
    for (const b of reads.slice(i + 1)) {
      if (reach.leads(a.state, b.state) || reach.leads(b.state, a.state)) continue;
      // Nothing leads out of a final state, so that one is where the step went.
      if (!isBefore(a, b) && !isBefore(b, a)) yield reach.isFinal(a.state) ? [b, a] : [a, b];
    }
}

/** The records that show the state changing. */
function changes(sights: readonly Sight[]): readonly RecordId[] {
  return [...orderedPairs(sights)].flatMap(([a, b]) => (a.state === b.state ? [] : [a.record, b.record]));
}
