import type { Contract, Lifecycle, LifecycleState, Provenance, Resource } from '../model/index.ts';
import { readPolling } from './read-polling.ts';
import { guessFrom, membersOf, successView } from './schema-view.ts';

const finals =
  /^(succe(ss|eded)|complete[d]?|done|finished|fail(ed|ure)?|error(ed)?|cancel(l?ed)|aborted|expired|rejected|terminated|timed?_?out|no_success|partial_success)$/i;
const firsts = /^(queued|pending|created|submitted|accepted|new|scheduled)$/i;
const waits = /^(paused|waiting.*|.*_required|requires_.*|on_?hold|suspended|blocked|awaiting.*)$/i;

/**
 * Find the states of resources: a member called status or state with an enum, and what usual words say of each. Names that mean nothing
 * to us move on by themselves; what `x-speakeasy-polling` calls an end is stated. Every way between states is open, except out of final ones; all of it is `inferred`.
 */
export function inferLifecycles(contract: Contract): Contract {
  if (contract.lifecycles.length > 0) return contract;
  return { ...contract, lifecycles: contract.resources.flatMap((resource) => lifecycleOf(contract, resource) ?? []) };
}

function lifecycleOf(contract: Contract, resource: Resource): Lifecycle | undefined {
  const read = contract.operations.find(({ id }) => id === resource.read);
  if (read === undefined) return undefined;
  const polling = readPolling(read);
  const member = [...membersOf(contract, successView(contract, read))].find(([name]) =>
    polling === undefined ? /^(status|state|phase)$/i.test(name) : name === polling.field,
  );
  const { enum: closed, 'x-extensible-enum': open } = member?.[1].schema ?? {};
  const [values, keyword] = Array.isArray(closed) ? [closed, 'enum'] : [open, 'x-extensible-enum'];
  if (!Array.isArray(values) && polling === undefined) return undefined;
  const provenance = polling?.provenance ?? guessFrom(contract, `${member?.[1].origin}/${keyword}`, read);
  const guess: Provenance = { ...provenance, known: 'inferred' };
  const ends = polling?.ends ?? [];
  const names = (Array.isArray(values) ? values : []).filter((value) => typeof value === 'string');
  const states = [
    ...names
      .filter((name) => !ends.some((end) => end.name === name))
      .map((name): LifecycleState => ({ name, kind: kindOf(name), provenance: guess })),
    ...ends,
  ];
  // Without a final state among them this is no life, but a label. A polling convention may show final ones only.
  if (!states.some(({ kind }) => kind === 'terminal')) return undefined;
  if (polling === undefined && states.every(({ kind }) => kind === 'terminal')) return undefined;
  return {
    resource: resource.name,
    field: polling?.field ?? member?.[0] ?? 'status',
    states,
    transitions: states.flatMap((from) => (from.kind === 'terminal' ? [] : waysOut(from, states, guess))),
    unknownStates: 'open',
    immutable: [],
    provenance,
  };
}

function waysOut(
  from: LifecycleState,
  states: readonly LifecycleState[],
  provenance: Provenance,
): Lifecycle['transitions'] {
  return states.filter((to) => to !== from).map((to) => ({ from: from.name, to: to.name, provenance }));
}

function kindOf(name: string): LifecycleState['kind'] {
  if (finals.test(name)) return 'terminal';
  if (firsts.test(name)) return 'initial';
  return waits.test(name) ? 'waiting' : 'transitional';
}
