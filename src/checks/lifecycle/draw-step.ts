import type { Lifecycle } from '../../model/index.ts';
import { type Sight, timeline } from './sights.ts';

/**
 * Lines for people about a step that the declared graph does not have: the ways out of both states, the step itself, and every sight
 * with the record behind it.
 */
export function drawStep(lifecycle: Lifecycle, from: string, to: string, sights: readonly Sight[]): readonly string[] {
  return [
    ...waysOut(lifecycle, from),
    ...(to === from ? [] : waysOut(lifecycle, to)),
    `${from} ─╳→ ${to}  seen here, and declared nowhere`,
    ...timeline(sights),
  ];
}

function waysOut(lifecycle: Lifecycle, state: string): readonly string[] {
  const kind = lifecycle.states.find(({ name }) => name === state)?.kind;
  if (kind === undefined) return [`${state}  (no document names it)`];
  const ways = lifecycle.transitions.filter(({ from }) => from === state);
  if (ways.length === 0) return [`${state} (${kind})  ${kind === 'terminal' ? 'is never left' : 'no way out is told'}`];
  return [`${state} (${kind}) ─→ ${ways.map(({ to, by }) => (by === undefined ? to : `${to} (${by})`)).join(' | ')}`];
}
