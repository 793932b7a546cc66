import type { Contract, Lifecycle, LifecycleState, Provenance, Resource } from '../model/index.ts';
import { guessFrom, membersOf, successView } from './schema-view.ts';

const finals =
  /^(succe(ss|eded)|complete[d]?|done|finished|fail(ed|ure)?|error(ed)?|cancel(l?ed)|aborted|expired|rejected|terminated|timed?_?out|no_success|partial_success)$/i;
const firsts = /^(queued|pending|created|submitted|accepted|new|scheduled)$/i;
const waits = /^(paused|waiting.*|.*_required|requires_.*|on_?hold|suspended|blocked|awaiting.*)$/i;

/**
 * Find the states of resources: a member called status or state with an enum, and what usual words say of each. Names that mean nothing
 * to us move on by themselves. Every way between states is open, except out of final ones; all of it is `inferred`.
 */
export function inferLifecycles(contract: Contract): Contract {
  if (contract.lifecycles.length > 0) return contract;
  return { ...contract, lifecycles: contract.resources.flatMap((resource) => lifecycleOf(contract, resource) ?? []) };
}

function lifecycleOf(contract: Contract, resource: Resource): Lifecycle | undefined {
  const read = contract.operations.find(({ id }) => id === resource.read);
  if (read === undefined) return undefined;
  const member = [...membersOf(contract, successView(contract, read))].find(([name]) =>
    /^(status|state|phase)$/i.test(name),
  );
  const values = member?.[1].schema['enum'];
  if (member === undefined || !Array.isArray(values)) return undefined;
  const names = values.filter((value) => typeof value === 'string');
  const provenance = guessFrom(contract, `${member[1].origin}/enum`, read);
  const states = names.map((name): LifecycleState => ({ name, kind: kindOf(name), provenance }));
  // Without a final state among them this is no life, but a label.
  if (!states.some(({ kind }) => kind === 'terminal') || states.every(({ kind }) => kind === 'terminal'))
    return undefined;
  return {
    resource: resource.name,
    field: member[0],
    states,
    transitions: states.flatMap((from) => (from.kind === 'terminal' ? [] : waysOut(from, states, provenance))),
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
