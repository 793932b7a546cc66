import type { Lifecycle } from '../../model/index.ts';

/** Why a lifecycle does not allow a row of states; undefined where it does. */
export function refusalOfTrace(lifecycle: Lifecycle, trace: readonly string[]): string | undefined {
  const kinds = new Map(lifecycle.states.map(({ name, kind }) => [name, kind]));
  for (const [i, state] of trace.entries()) {
    const kind = kinds.get(state);
    if (kind === undefined) return `${state} is no state of ${lifecycle.resource}`;
    const previous = trace[i - 1];
    if (previous === undefined) {
      const initial = lifecycle.states.filter((one) => one.kind === 'initial').map(({ name }) => name);
      if (initial.length > 0 && !initial.includes(state)) return `${state} is no initial state`;
      continue;
    }
    if (kinds.get(previous) === 'terminal') return `${previous} is terminal, and ${state} follows`;
    if (!lifecycle.transitions.some(({ from, to }) => from === previous && to === state))
      return `there is no transition from ${previous} to ${state}`;
  }
  return undefined;
}

/** The shortest row of states that a lifecycle allows, from a beginning to a state, then on to another where one is given. */
export function traceTo(lifecycle: Lifecycle, state: string, then?: string): readonly string[] | undefined {
  const initial = lifecycle.states.filter(({ kind }) => kind === 'initial').map(({ name }) => name);
  const starts = initial.length > 0 ? initial : lifecycle.states.slice(0, 1).map(({ name }) => name);
  const known = new Set(starts);
  let layer: readonly (readonly string[])[] = starts.map((start) => [start]);
  while (layer.length > 0) {
    const found = layer.find((trace) => trace.at(-1) === state);
    if (found !== undefined) {
      const whole = then === undefined ? found : [...found, then];
      return refusalOfTrace(lifecycle, whole) === undefined ? whole : undefined;
    }
    layer = layer.flatMap((trace) =>
      lifecycle.transitions.flatMap(({ from, to }) => {
        if (from !== trace.at(-1) || known.has(to)) return [];
        known.add(to);
        return [[...trace, to]];
      }),
    );
  }
  return undefined;
}
