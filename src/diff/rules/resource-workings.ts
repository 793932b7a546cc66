import type { Contract, Resource, ResourceAction } from '../../model/index.ts';
import { factThatDiffers, namesThatDiffer } from './came-and-went.ts';
import { kind } from './kind.ts';
import type { ContractPair, Rule, Sight } from './rule.ts';

type Part = Omit<Sight, 'at' | 'old' | 'new' | 'operation'>;

const steps = ['create', 'read', 'list', 'cancel', 'remove', 'stream'] as const;

/**
 * What is made, read, listed and ended, and how its members hang together over requests. No single message shows it, so nothing here is an
 * ERROR: what a member or an operation no longer is, other rules prove.
 */
export const resourceWorkings: Rule = {
  id: 'resource-workings',
  kinds: [
    kind(
      'resource-added',
      ['behaviour', 'lifecycle', 'added'],
      'INFO',
      'The workings of a resource are described now.',
    ),
    kind('resource-removed', ['behaviour', 'lifecycle', 'removed'], 'WARNING', 'They are no longer described.'),
    kind(
      'resource-id-changed',
      ['behaviour', 'lifecycle', 'changed'],
      'WARNING',
      'A resource is known by another member.',
    ),
    kind(
      'resource-step-added',
      ['behaviour', 'lifecycle', 'added'],
      'INFO',
      'Something more can be done to a resource.',
    ),
    kind(
      'resource-step-removed',
      ['behaviour', 'lifecycle', 'removed'],
      'WARNING',
      'Something can no longer be done to it.',
    ),
    kind('echo-added', ['behaviour', 'lifecycle', 'added'], 'INFO', 'What is sent on create is given back.'),
    kind(
      'echo-removed',
      ['behaviour', 'lifecycle', 'removed'],
      'WARNING',
      'What is sent on create need not come back.',
    ),
    kind('repetition-added', ['behaviour', 'lifecycle', 'added'], 'INFO', 'Earlier ones can be done again by a key.'),
    kind('repetition-removed', ['behaviour', 'lifecycle', 'removed'], 'WARNING', 'They can no longer be done again.'),
    kind('repetition-changed', ['behaviour', 'lifecycle', 'changed'], 'WARNING', 'They are done again in another way.'),
    kind('action-added', ['behaviour', 'lifecycle', 'added'], 'INFO', 'Clients can do something to what waits.'),
    kind(
      'action-removed',
      ['behaviour', 'lifecycle', 'removed'],
      'WARNING',
      'What clients do to it is no longer described.',
    ),
    kind(
      'action-narrowed',
      ['behaviour', 'lifecycle', 'narrowed'],
      'WARNING',
      'An action is allowed in fewer states, or with less.',
    ),
    kind(
      'action-widened',
      ['behaviour', 'lifecycle', 'widened'],
      'INFO',
      'An action is allowed in more states, or with more.',
    ),
    kind('action-changed', ['behaviour', 'lifecycle', 'changed'], 'WARNING', 'An action leads to other states.'),
  ],
  *detect({ old, new: next, operations }) {
    const names = operationNames({ old, new: next, operations });
    const [was, is] = [old.contract, next.contract];
    for (const name of new Set([...was.resources, ...is.resources].map((one) => one.name))) {
      const [a, b] = [was, is].map(({ resources }) => resources.find((one) => one.name === name));
      const places = { at: name, old: a?.provenance, new: b?.provenance };
      if (a === undefined)
        yield { ...places, id: 'resource-added', message: `the workings of ${name} are described now` };
      else if (b === undefined)
        yield { ...places, id: 'resource-removed', message: `the workings of ${name} are no longer described` };
      else for (const part of ofResource(a, b)) yield { ...places, ...part };
    }
    const keyOf = (contract: Contract, { operation, resource }: ResourceAction) =>
      `${names(contract, operation)} on a ${resource}`;
    const actions = (contract: Contract) => new Map(contract.actions.map((one) => [keyOf(contract, one), one]));
    const [before, now] = [actions(was), actions(is)];
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const [a, b] = [before.get(key), now.get(key)];
      const places = { at: (b ?? a)?.resource ?? '', old: a?.provenance, new: b?.provenance };
      if (a === undefined) yield { ...places, id: 'action-added', message: `${key} is described now` };
      else if (b === undefined) yield { ...places, id: 'action-removed', message: `${key} is no longer described` };
      else for (const part of ofAction(key, a, b)) yield { ...places, ...part };
    }
  },
};

/** Operations go by method and path in the words of the old document: ids are each document's own. */
function operationNames({ old, operations }: ContractPair): (contract: Contract, id: string) => string {
  const ids = { old: new Map<string, string>(), new: new Map<string, string>() };
  for (const pair of operations) {
    if (pair.old !== undefined) ids.old.set(pair.old.id, pair.name);
    if (pair.new !== undefined) ids.new.set(pair.new.id, pair.name);
  }
  return (contract, id) => (contract === old.contract ? ids.old : ids.new).get(id) ?? id;
}

function* ofResource(was: Resource, is: Resource): Iterable<Part> {
  if (was.id !== is.id)
    yield { id: 'resource-id-changed', message: `a ${was.name} was known by ${was.id} and is by ${is.id} now` };
  for (const step of steps) {
    if (was[step] !== undefined && is[step] === undefined)
      yield { id: 'resource-step-removed', message: `no operation is said to ${step} a ${was.name} any more` };
    if (was[step] === undefined && is[step] !== undefined)
      yield { id: 'resource-step-added', message: `an operation is said to ${step} a ${was.name} now` };
  }
  const echoes = ({ echoes: all, keeps }: Resource) => [
    ...all.map(({ sent, read }) => `${sent} as ${read}`),
    ...keeps.map((path) => `${path} as ${path}`),
  ];
  yield* namesThatDiffer(echoes(was), echoes(is), {
    went: (echo) => ({ id: 'echo-removed', message: `create need no longer give back ${echo}` }),
    came: (echo) => ({ id: 'echo-added', message: `create gives back ${echo} now` }),
  });
  const again = ({ repeats }: Resource) =>
    repeats === undefined
      ? undefined
      : `${repeats.sent} of ${repeats.key}${repeats.names === undefined ? '' : `, named at ${repeats.names}`}`;
  yield* factThatDiffers(again(was), again(is), {
    came: (now) => ({ id: 'repetition-added', message: `it can be done again by ${now}` }),
    went: (before) => ({ id: 'repetition-removed', message: `it can no longer be done again by ${before}` }),
    changed: (before, now) => ({
      id: 'repetition-changed',
      message: `it was done again by ${before}, and is by ${now} now`,
    }),
  });
}

function* ofAction(key: string, was: ResourceAction, is: ResourceAction): Iterable<Part> {
  const lost = was.when.filter((state) => !is.when.includes(state));
  const won = is.when.filter((state) => !was.when.includes(state));
  if (lost.length > 0) yield { id: 'action-narrowed', message: `${key} is no longer allowed in ${lost.join(', ')}` };
  if (won.length > 0) yield { id: 'action-widened', message: `${key} is allowed in ${won.join(', ')} now` };
  const ends = ({ leads }: ResourceAction) => [...leads].sort().join(' or ') || 'any state';
  if (ends(was) !== ends(is))
    yield { id: 'action-changed', message: `${key} led to ${ends(was)}, and leads to ${ends(is)} now` };
  if (was.oneUse === undefined && is.oneUse !== undefined)
    yield { id: 'action-narrowed', message: `a value is good for one use of ${key} now` };
  if (was.oneUse !== undefined && is.oneUse === undefined)
    yield { id: 'action-widened', message: `a value is no longer said to be good for one use of ${key} only` };
  const most = ({ input }: ResourceAction) => input?.mostBytes ?? Number.POSITIVE_INFINITY;
  const bytes = (one: ResourceAction) => (most(one) === Number.POSITIVE_INFINITY ? 'any number of' : most(one));
  if (most(was) !== most(is))
    yield {
      id: most(is) < most(was) ? 'action-narrowed' : 'action-widened',
      message: `${key} took ${bytes(was)} bytes, and takes ${bytes(is)} now`,
    };
}
