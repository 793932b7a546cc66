import {
  type Check,
  type Contract,
  isObject,
  type Lifecycle,
  type LifecycleState,
  levelFor,
  type Outcome,
  type Requirement,
  type Resource,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf } from '../resource/sightings.ts';
import { lifecycleRequirements } from './lifecycle-requirement.ts';
import { createReach } from './reachable.ts';
import { stateOf } from './sights.ts';

const id = 'starts-in-initial-state';

export const startsInInitialState: Check = {
  id,
  area: 'lifecycle',
  statement: 'A new thing begins in an initial state.',
  rationale:
    "Judges only create's own answer, where it shows the state. A target may be quick: a state that the thing can have reached by itself while the answer was made is let pass and only noted (INFO). A state that waits for somebody, that takes somebody's action, or that nothing leads to, is not.",
  requirements: (contract) =>
    lifecycleRequirements(contract, id, (lifecycle, resource) =>
      showsState(contract, resource, lifecycle)
        ? {
            statement: `${resource.create} answers a ${resource.name} that is ${ofKind(lifecycle, 'initial').join(' or ')}, or has come from there by itself.`,
            provenance: lifecycle.provenance,
          }
        : undefined,
    ).flatMap((requirement): readonly Requirement[] => [
      requirement,
      {
        ...requirement,
        id: `${requirement.id}.shown`,
        level: levelFor('INFO', 'inferred'),
        statement: `${requirement.resource} is still in its initial state when create answers.`,
      },
    ]),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (lifecycle === undefined || resource === undefined) return;
      const initial = ofKind(lifecycle, 'initial');
      const waiting = ofKind(lifecycle, 'waiting');
      if (initial.length === 0) return;
      const { leads } = createReach(lifecycle, ({ by }) => by === undefined || by === resource.create);
      const isShown = requirement.id.endsWith('.shown');
      for (const { exchange, answer } of creationsOf(story, resource)) {
        const state = stateOf(lifecycle, answer);
        if (state === undefined) continue;
        if (
          initial.includes(state) ||
          (!isShown && !waiting.includes(state) && initial.some((from) => leads(from, state)))
        )
          yield* passed([exchange.id]);
        else
          yield failed({
            kind: isShown ? 'moved-on-already' : 'not-initial',
            records: [exchange.id],
            pointer: `/${lifecycle.field.replaceAll('.', '/')}`,
            expected: initial,
            actual: state,
            message: `${resource.create} answered a ${resource.name} that is ${state} from its very start.`,
          });
      }
    }),
};

function ofKind(lifecycle: Lifecycle, wanted: LifecycleState['kind']): readonly string[] {
  return lifecycle.states.filter(({ kind }) => kind === wanted).map(({ name }) => name);
}

/** Whether create's answer can be asked for the state: not where documents give it a schema that names members, and this one not. */
function showsState(contract: Contract, resource: Resource, lifecycle: Lifecycle): boolean {
  const [first = ''] = lifecycle.field.split('.');
  const create = contract.operations.find((operation) => operation.id === resource.create);
  const answers = (create?.responses ?? [])
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ content }) =>
      content.flatMap(({ schema }) => (schema === undefined ? [] : [contract.schemas[schema]])),
    );
  return answers.every(
    (schema) => !isObject(schema) || !isObject(schema['properties']) || first in schema['properties'],
  );
}
