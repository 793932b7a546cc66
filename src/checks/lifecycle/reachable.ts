import type { Lifecycle, LifecycleTransition } from '../../model/index.ts';

/** What a lifecycle says may follow what. */
export interface Reach {
  /** Whether a state may be followed by another in any number of steps, none included, as far as documents say. */
  readonly leads: (from: string, to: string) => boolean;
  /** Whether documents do not speak of a state: it is not declared, or only inferred. Anything may come before and after it. */
  readonly isUntold: (state: string) => boolean;
  /** Whether a state is declared as final. */
  readonly isFinal: (state: string) => boolean;
}

/**
 * Reachability over the declared graph. Where documents are silent, everything is allowed: a declared state of which no way in (or no
 * way out) is told may be entered from (or left to) anywhere. A state that is merely inferred is no bridge between two told ones.
 * @param counts which transitions count; all when left out
 */
export function createReach(
  lifecycle: Lifecycle,
  counts: (transition: LifecycleTransition) => boolean = () => true,
): Reach {
  const { transitions } = lifecycle;
  const told = lifecycle.states.filter(({ provenance }) => provenance.known !== 'inferred');
  const states = told.length > 0 ? told : lifecycle.states;
  const names = states.map(({ name }) => name);
  const steps = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  for (const transition of transitions) if (counts(transition)) steps.get(transition.from)?.add(transition.to);
  for (const { name, kind } of states) {
    if (kind !== 'initial' && !transitions.some(({ to }) => to === name))
      for (const other of states) if (other.kind !== 'terminal') steps.get(other.name)?.add(name);
    if (kind !== 'terminal' && !transitions.some(({ from }) => from === name))
      for (const other of names) steps.get(name)?.add(other);
  }
  const reached = new Map(names.map((name) => [name, closure(name, steps)]));
  const isUntold = (state: string) => !reached.has(state);
  const isFinal = (state: string) => lifecycle.states.some(({ name, kind }) => name === state && kind === 'terminal');
  return {
    isUntold,
    isFinal,
    leads: (from, to) => isUntold(from) || isUntold(to) || reached.get(from)?.has(to) === true,
  };
}

function closure(start: string, steps: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set([start]);
  // A set may grow while it is walked: what is added is visited too.
  for (const state of seen) for (const next of steps.get(state) ?? []) seen.add(next);
  return seen;
}
