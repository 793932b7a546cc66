import { type Lifecycle, type Stream, strongest } from '../../../model/index.ts';
import type { OrderWatch } from './watcher.ts';

/**
 * Events show states that exist and that fit their type. States that the contract does not name count only where its list is
 * complete; a type that comes with certain states may also come with one that documents leave unexplained.
 */
export function states(stream: Stream, lifecycle: Lifecycle | undefined): OrderWatch | undefined {
  const part = stream.envelope.state;
  if (part === undefined || lifecycle === undefined) return undefined;
  const known = lifecycle.states.map(({ name }) => name);
  const unexplained = lifecycle.states
    .filter(({ provenance }) => provenance.known === 'inferred')
    .map(({ name }) => name);
  const told = new Map(strongest(stream.events).map(({ type, shows }) => [type, shows]));
  const allowedFor = (type: string): readonly string[] | undefined => {
    const shows = told.get(type) ?? [];
    if (shows.length > 0) return [...shows, ...unexplained.filter((name) => !shows.includes(name))];
    return lifecycle.unknownStates === 'closed' ? known : undefined;
  };
  const allowed = new Map(stream.events.map(({ type }) => [type, allowedFor(type)]));
  return () => ({
    take: (arrival) => {
      if (!arrival.isData) return undefined;
      const state = arrival.part(part);
      const fitting = allowed.has(arrival.type) ? allowed.get(arrival.type) : allowedFor(arrival.type);
      if (typeof state !== 'string' || fitting === undefined || fitting.includes(state)) return undefined;
      return {
        rule: 'states',
        kind: known.includes(state) ? 'state-does-not-fit' : 'undeclared-state',
        stretch: [arrival.seen()],
        expected: fitting,
        actual: state,
        says: `A ${arrival.type} event shows the state ${state}`,
      };
    },
  });
}
