import type {
  Contract,
  Lifecycle,
  LifecycleState,
  Operation,
  Provenance,
  Resource,
  StateGraph,
} from '../model/index.ts';
import { readPolling } from './read-polling.ts';
import { guessFrom, membersOf, type SchemaView, successView } from './schema-view.ts';

const finals =
  /^(succe(ss|eded)|complete[d]?|done|finished|fail(ed|ure)?|error(ed)?|cancel(l?ed)|aborted|expired|rejected|terminated|timed?_?out|no_success|partial_success)$/i;
const firsts = /^(queued|pending|created|submitted|accepted|new|scheduled)$/i;
const waits = /^(paused|waiting.*|.*_required|requires_.*|on_?hold|suspended|blocked|awaiting.*)$/i;

/**
 * Find the states of resources: a member called status or state with an enum, and what documents show of its values: a graph of states
 * (see {@link StateGraph}), or `x-speakeasy-polling`, whose ends are stated. Usual words say the rest. What no document shows is
 * `inferred`: values that mean nothing to us move on by themselves, and every way is open that no graph speaks of, except out of final states.
 */
export function inferLifecycles(contract: Contract): Contract {
  if (contract.lifecycles.length > 0) return contract;
  const byId = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const lifecycles = contract.resources.flatMap(
    (resource) => lifecycleOf(contract, resource, byId.get(resource.read ?? '')) ?? [],
  );
  return { ...contract, lifecycles };
}

function lifecycleOf(contract: Contract, resource: Resource, read: Operation | undefined): Lifecycle | undefined {
  if (read === undefined) return undefined;
  const polling = readPolling(read);
  const member = [...membersOf(contract, successView(contract, read))].find(([name]) =>
    polling === undefined ? /^(status|state|phase)$/i.test(name) : name === polling.field,
  );
  const { enum: closed, 'x-extensible-enum': open } = member?.[1].schema ?? {};
  const [values, keyword] = Array.isArray(closed) ? [closed, 'enum'] : [open, 'x-extensible-enum'];
  const listed = (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string');
  const graph = member === undefined ? undefined : graphFor(contract, resource, listed, member[1]);
  if (!Array.isArray(values) && polling === undefined && graph === undefined) return undefined;
  const provenance = polling?.provenance ?? guessFrom(contract, `${member?.[1].origin}/${keyword}`, read);
  const guess: Provenance = { ...provenance, known: 'inferred' };
  const ends = polling?.ends ?? [];
  const names = [...new Set([...listed, ...(graph?.states ?? []).map(({ name }) => name)])];
  const states = [
    ...names
      .filter((name) => !ends.some((end) => end.name === name))
      .map((name) => shown(graph, name) ?? { name, kind: kindOf(name), provenance: guess }),
    ...ends,
  ];
  // Without a final state among them this is no life, but a label. A polling convention may show final ones only.
  if (!states.some(({ kind }) => kind === 'terminal')) return undefined;
  if (polling === undefined && states.every(({ kind }) => kind === 'terminal')) return undefined;
  const told = graph?.transitions ?? [];
  return {
    resource: resource.name,
    field: polling?.field ?? member?.[0] ?? 'status',
    states,
    transitions: [
      ...told.flatMap(({ provenance: [place = guess], ...way }) => ({ ...way, provenance: place })),
      ...states
        .flatMap((from) => waysOut(from, states, graph, guess))
        .filter(({ from, to }) => !told.some((way) => way.from === from && way.to === to)),
    ],
    unknownStates: 'open',
    immutable: [],
    provenance,
  };
}

/** The graph that shows the values of a member: by its enum, by the values of its examples, or because there is no other. */
function graphFor(
  { states = [], resources }: Contract,
  resource: Resource,
  listed: readonly string[],
  { schema }: SchemaView,
): StateGraph | undefined {
  const shared = (graph: StateGraph, values: readonly unknown[]) =>
    graph.states.filter(({ name }) => values.includes(name)).length;
  const rank = (values: readonly unknown[], least: number) =>
    states.filter((graph) => shared(graph, values) >= least).sort((a, b) => shared(b, values) - shared(a, values))[0];
  if (listed.length > 0) return rank(listed, 2);
  const examples = Array.isArray(schema['examples']) ? schema['examples'] : [];
  const named = states.filter(({ title }) => title?.toLowerCase().includes(resource.name.toLowerCase()) === true);
  return rank(examples, 1) ?? named[0] ?? (states.length === 1 && resources.length === 1 ? states[0] : undefined);
}

/**
 * A state as a graph shows it. That it is final is stated only where the page says so: that no arrow leads out of it may be for want of room.
 */
function shown(graph: StateGraph | undefined, name: string): LifecycleState | undefined {
  const state = graph?.states.find((one) => one.name === name);
  const [place] = state?.provenance ?? [];
  if (graph === undefined || state === undefined || place === undefined) return undefined;
  const [said] = state.kind?.provenance ?? [];
  if (state.kind !== undefined && said !== undefined) return { name, kind: state.kind.is, provenance: said };
  const leadsOut = graph.transitions.some(({ from }) => from === name);
  const leadsIn = graph.transitions.some(({ to }) => to === name);
  if (!leadsOut)
    return { name, kind: leadsIn ? 'terminal' : kindOf(name), provenance: { ...place, known: 'inferred' } };
  const kind = leadsIn ? (waits.test(name) ? 'waiting' : 'transitional') : 'initial';
  return { name, kind, provenance: place };
}

/**
 * Ways that nobody shows and nobody forbids. Where a graph shows ways out of a state, drawings still leave out the ways to bad ends; where
 * it shows none, all are open.
 */
function waysOut(
  from: LifecycleState,
  states: readonly LifecycleState[],
  graph: StateGraph | undefined,
  provenance: Provenance,
): Lifecycle['transitions'] {
  if (from.kind === 'terminal') return [];
  const isTold = (name: string) => graph?.states.some((state) => state.name === name) === true;
  const isDrawn =
    graph?.transitions.some((way) => way.from === from.name && way.provenance[0]?.known === 'stated') === true;
  return states
    .filter((to) => to !== from && (!isDrawn || to.kind === 'terminal' || !isTold(to.name)))
    .map((to) => ({ from: from.name, to: to.name, provenance }));
}

function kindOf(name: string): LifecycleState['kind'] {
  if (finals.test(name)) return 'terminal';
  if (firsts.test(name)) return 'initial';
  return waits.test(name) ? 'waiting' : 'transitional';
}
