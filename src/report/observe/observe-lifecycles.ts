import {
  type Contract,
  eventPart,
  eventRole,
  eventState,
  type Lifecycle,
  type ObservedLifecycle,
  type ObservedMove,
  type RecordId,
  type Resource,
  type Story,
  successJson,
  valueByPath,
} from '../../model/index.ts';

/** Collects the states and moves of one resource over all stories, in memory bounded by the number of different moves. */
export interface LifecycleObserver {
  readonly story: (story: Story) => void;
  readonly result: () => ObservedLifecycle;
}

/** A hostile server could show a new state in every answer. */
const moveLimit = 60;
const stateLimit = 30;
const nameLimit = 60;

interface Seen {
  readonly state: string;
  readonly record: RecordId;
}

export function observeLifecycle(contract: Contract, lifecycle: Lifecycle): LifecycleObserver {
  const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
  const states = new Map<string, number>(lifecycle.states.map(({ name }) => [name, 0]));
  const moves = new Map<string, { readonly from: string; readonly to: string; things: number; record: RecordId }>();
  let things = 0;
  let omitted = 0;

  const oneThing = (lanes: readonly (readonly Seen[])[]): void => {
    const all = new Set(lanes.flatMap((lane) => lane.map(({ state }) => state)));
    if (all.size === 0) return;
    things++;
    for (const state of all)
      if (states.has(state) || states.size < stateLimit) states.set(state, (states.get(state) ?? 0) + 1);
    const made = new Map<string, { readonly from: string; readonly to: string; readonly record: RecordId }>();
    for (const lane of lanes)
      lane.forEach(({ state: to, record }, i) => {
        const from = lane[i - 1]?.state;
        if (from !== undefined && from !== to && states.has(from) && states.has(to))
          made.set(JSON.stringify([from, to]), { from, to, record });
      });
    for (const [key, move] of made) {
      const known = moves.get(key);
      if (known !== undefined) known.things++;
      else if (moves.size < moveLimit) moves.set(key, { ...move, things: 1 });
      else omitted++;
    }
  };

  return {
    story: (story) => {
      if (resource === undefined) return;
      for (const lanes of lanesByThing(story, contract, resource, lifecycle)) oneThing(lanes);
    },
    result: () => {
      const kinds = new Map(lifecycle.states.map(({ name, kind }) => [name, kind]));
      const declared: readonly ObservedMove[] = lifecycle.transitions
        .filter(({ from, to }) => from !== to && !moves.has(JSON.stringify([from, to])))
        .map(({ from, to, by }) => ({
          from,
          to,
          known: 'declared',
          ...(by === undefined ? {} : { by }),
          things: 0,
        }));
      const made = [...moves.values()].map(({ from, to, things: count, record }): ObservedMove => {
        const by = lifecycle.transitions.find((one) => one.from === from && one.to === to)?.by;
        return {
          from,
          to,
          known: knownAs(lifecycle, from, to),
          ...(by === undefined ? {} : { by }),
          things: count,
          record,
        };
      });
      return {
        resource: lifecycle.resource,
        field: lifecycle.field,
        things,
        states: [...states].map(([name, count]) => {
          const kind = kinds.get(name);
          return { name, ...(kind === undefined ? {} : { kind }), things: count };
        }),
        moves: [
          ...made,
          ...declared.filter(
            (move, i) => declared.findIndex((one) => one.from === move.from && one.to === move.to) === i,
          ),
        ],
        omitted,
      };
    },
  };
}

/** For each thing that the story made or watched: its states as reads showed them, and as each stream told them. */
function lanesByThing(
  story: Story,
  contract: Contract,
  resource: Resource,
  lifecycle: Lifecycle,
): readonly (readonly (readonly Seen[])[])[] {
  const reads = new Map<string, Seen[]>();
  for (const exchange of [...story.exchanges].sort((a, b) => a.sentAt - b.sentAt)) {
    if (exchange.operation !== resource.create && exchange.operation !== resource.read) continue;
    const body = successJson(exchange);
    const id = valueByPath(body, resource.id);
    const state = valueByPath(body, lifecycle.field);
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof state !== 'string') continue;
    const lane = reads.get(String(id)) ?? [];
    lane.push({ state: state.slice(0, nameLimit), record: exchange.id });
    reads.set(String(id), lane);
  }
  const streams = new Map<string, Seen[][]>();
  for (const record of story.streams) {
    const stream = contract.streams.find(({ operation }) => operation === record.operation);
    const id = record.parameters[`path.${resource.parameter}`];
    if (stream === undefined || stream.resource !== resource.name || id === undefined) continue;
    const { resource: owner } = stream.envelope;
    const lane = record.events.flatMap((event): Seen[] => {
      const role = eventRole(stream, event);
      if (role === 'heartbeat' || role === 'sentinel') return [];
      const of = owner === undefined ? undefined : eventPart(event, owner);
      if (of !== undefined && String(of) !== String(id)) return [];
      const state = eventState(stream, event);
      return state === undefined ? [] : [{ state: state.slice(0, nameLimit), record: record.id }];
    });
    streams.set(String(id), [...(streams.get(String(id)) ?? []), lane]);
  }
  return [...new Set([...reads.keys(), ...streams.keys()])].map((id) => [
    reads.get(id) ?? [],
    ...(streams.get(id) ?? []),
  ]);
}

function knownAs({ transitions }: Lifecycle, from: string, to: string): ObservedMove['known'] {
  if (transitions.length === 0) return 'open';
  const next = (state: string) => transitions.filter((one) => one.from === state).map((one) => one.to);
  if (next(from).includes(to)) return 'declared';
  const reached = new Set(next(from));
  for (const state of reached) for (const further of next(state)) reached.add(further);
  return reached.has(to) ? 'sampled' : 'undeclared';
}
