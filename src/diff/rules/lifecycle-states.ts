import type { Lifecycle } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import { refusalOfTrace, traceTo } from '../witness/trace.ts';
import { namesThatDiffer } from './came-and-went.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/** States and the ways between them. Proven by a row of states that the new document allows and the old one does not. */
export const lifecycleStates: Rule = {
  id: 'lifecycle-states',
  kinds: [
    kind('lifecycle-added', ['behaviour', 'lifecycle', 'added'], 'INFO', 'The states of a resource are described now.'),
    kind('lifecycle-removed', ['behaviour', 'lifecycle', 'removed'], 'WARNING', 'Its states are no longer described.'),
    kind('state-added', ['behaviour', 'lifecycle', 'added'], 'WARNING', 'A resource has another state.'),
    kind('terminal-state-added', ['behaviour', 'lifecycle', 'added'], 'ERROR', 'A resource may end in another state.'),
    kind('state-removed', ['behaviour', 'lifecycle', 'removed'], 'INFO', 'A state is gone.'),
    kind('terminal-state-widened', ['behaviour', 'lifecycle', 'widened'], 'ERROR', 'A final state is no longer final.'),
    kind('terminal-state-narrowed', ['behaviour', 'lifecycle', 'narrowed'], 'WARNING', 'A state is final now.'),
    kind('transition-added', ['behaviour', 'lifecycle', 'added'], 'WARNING', 'A state may follow that could not.'),
    kind(
      'transition-removed',
      ['behaviour', 'lifecycle', 'removed'],
      'INFO',
      'A state may no longer follow by itself.',
    ),
    kind(
      'client-transition-removed',
      ['behaviour', 'lifecycle', 'removed'],
      'ERROR',
      'A client may no longer cause it.',
    ),
    kind(
      'state-rule-added',
      ['behaviour', 'lifecycle', 'added'],
      'INFO',
      'More is said of members, moments and durations.',
    ),
    kind('state-rule-removed', ['behaviour', 'lifecycle', 'removed'], 'WARNING', 'Less is said of them.'),
    kind('immutable-member-added', ['behaviour', 'lifecycle', 'added'], 'INFO', 'A member never changes now.'),
    kind('immutable-member-removed', ['behaviour', 'lifecycle', 'removed'], 'WARNING', 'A member may change now.'),
  ],
  *detect({ old, new: next }) {
    const resources = new Set(
      [...old.contract.lifecycles, ...next.contract.lifecycles].map(({ resource }) => resource),
    );
    for (const resource of resources) {
      const was = old.contract.lifecycles.find((one) => one.resource === resource);
      const is = next.contract.lifecycles.find((one) => one.resource === resource);
      const places = { at: resource, old: was?.provenance, new: is?.provenance };
      if (was === undefined)
        yield { ...places, id: 'lifecycle-added', message: `the states of ${resource} are described now` };
      else if (is === undefined)
        yield { ...places, id: 'lifecycle-removed', message: `the states of ${resource} are no longer described` };
      else yield* sights(was, is);
    }
  },
};

function* sights(was: Lifecycle, is: Lifecycle) {
  const at = was.resource;
  const before = new Map(was.states.map((state) => [state.name, state]));
  const now = new Map(is.states.map((state) => [state.name, state]));
  for (const [name, state] of now) {
    const other = before.get(name);
    const places = { at, old: (other ?? was).provenance, new: state.provenance };
    if (other === undefined)
      yield state.kind === 'terminal'
        ? {
            ...places,
            id: 'terminal-state-added',
            message: `${name} is a new final state`,
            prove: () => proof(was, is, traceTo(is, name)),
          }
        : {
            ...places,
            id: 'state-added',
            message: `${name} is a new state`,
            prove: () => proof(was, is, traceTo(is, name)),
          };
    else if (other.kind === 'terminal' && state.kind !== 'terminal') {
      const after = is.transitions.find(({ from }) => from === name)?.to;
      yield {
        ...places,
        id: 'terminal-state-widened',
        message: `${name} was final and is not`,
        prove: () => (after === undefined ? undefined : proof(was, is, traceTo(is, name, after))),
      };
    } else if (other.kind !== 'terminal' && state.kind === 'terminal')
      yield { ...places, id: 'terminal-state-narrowed', message: `${name} is final now` };
  }
  for (const [name, state] of before)
    if (!now.has(name))
      yield {
        at,
        id: 'state-removed',
        message: `the state ${name} is gone`,
        old: state.provenance,
        new: is.provenance,
      };
  const keyOf = ({ from, to }: Lifecycle['transitions'][number]) => `${from} → ${to}`;
  const ways = (lifecycle: Lifecycle) => new Map(lifecycle.transitions.map((one) => [keyOf(one), one]));
  for (const [key, way] of ways(is))
    if (!ways(was).has(key) && before.has(way.from) && before.has(way.to) && before.get(way.from)?.kind !== 'terminal')
      yield {
        at,
        id: 'transition-added',
        message: `${key} is possible now`,
        old: was.provenance,
        new: way.provenance,
        prove: () => proof(was, is, traceTo(is, way.from, way.to)),
      };
  for (const [key, way] of ways(was))
    if (!ways(is).has(key) && now.has(way.from) && now.has(way.to)) {
      const places = { at, old: way.provenance, new: is.provenance, message: `${key} is no longer possible` };
      yield way.by === undefined
        ? { ...places, id: 'transition-removed' }
        : {
            ...places,
            id: 'client-transition-removed',
            message: `${key} by ${way.by} is no longer possible`,
            prove: () => withdrawn(was, is, traceTo(was, way.from, way.to)),
          };
    }
  const places = { at, old: was.provenance, new: is.provenance };
  yield* namesThatDiffer(memberRules(was), memberRules(is), {
    went: (rule) => ({ ...places, id: 'state-rule-removed', message: `no longer: ${rule}` }),
    came: (rule) => ({ ...places, id: 'state-rule-added', message: `now: ${rule}` }),
  });
  const members = ({ immutable }: Lifecycle) => immutable.map(({ path }) => path);
  yield* namesThatDiffer(members(was), members(is), {
    went: (path) => ({ ...places, id: 'immutable-member-removed', message: `${path} may change now` }),
    came: (path) => ({ ...places, id: 'immutable-member-added', message: `${path} never changes now` }),
  });
}

/** What a lifecycle promises of members and of time, as phrases. */
function memberRules({ ties, times, durations, states, work }: Lifecycle): readonly string[] {
  return [
    ...(ties ?? []).map(
      ({ path, states: tied, holds }) => `${path} is there ${holds} in ${[...tied].sort().join(', ')}`,
    ),
    ...(times ?? []).map(({ path, of }) => `${path} is the moment of ${of}`),
    ...(durations ?? []).map(({ path, unit, from, to }) => `${path} is the time from ${from} to ${to} in ${unit}`),
    ...states.flatMap(({ name, within }) =>
      within === undefined ? [] : [`${name} lasts ${within.milliseconds} ms at most`],
    ),
    ...(work?.events ?? []).map((type) => `no ${type} behind a cancellation`),
  ];
}

function proof(was: Lifecycle, is: Lifecycle, trace: readonly string[] | undefined): Witness | undefined {
  if (trace === undefined || refusalOfTrace(is, trace) !== undefined) return undefined;
  const because = refusalOfTrace(was, trace);
  if (because === undefined) return undefined;
  return {
    kind: 'unexpected',
    message: { kind: 'story', subject: `states of a ${was.resource}`, steps: trace },
    because,
  };
}

function withdrawn(was: Lifecycle, is: Lifecycle, trace: readonly string[] | undefined): Witness | undefined {
  const because = trace === undefined ? undefined : refusalOfTrace(is, trace);
  if (trace === undefined || because === undefined) return undefined;
  return {
    kind: 'withdrawn',
    message: { kind: 'story', subject: `states of a ${was.resource}`, steps: trace },
    because,
  };
}
