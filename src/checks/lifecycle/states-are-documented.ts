import { type Check, levelFor, type Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { lifecycleRequirements } from './lifecycle-requirement.ts';
import { sightsOf } from './sights.ts';

const id = 'states-are-documented';

export const statesAreDocumented: Check = {
  id,
  area: 'lifecycle',
  statement: 'Every state is one that documents name.',
  rationale:
    'An observation, and never a failure, asked where documents do not give the whole list of states: a client that only has the documents does not know what such a state means. Each state is told once. Where the list is complete, another check judges it.',
  requirements: (contract) =>
    lifecycleRequirements(contract, id, (lifecycle, { name }) =>
      lifecycle.unknownStates === 'open' && lifecycle.provenance.known !== 'inferred'
        ? { statement: `Documents name every state of a ${name}.`, provenance: lifecycle.provenance }
        : undefined,
    ).map((requirement) => ({ ...requirement, level: levelFor('INFO', 'inferred') })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      if (lifecycle === undefined) return;
      const named = lifecycle.states.map(({ name }) => name);
      const all = sightsOf(story, context.contract, lifecycle).flat();
      const strange = new Map(
        all.flatMap((one) => (named.includes(one.state) ? [] : [[one.state, one.record] as const])),
      );
      for (const [state, record] of strange)
        yield failed({
          kind: 'undocumented-state',
          about: state,
          records: [record],
          expected: named,
          actual: state,
          message: `A ${requirement.resource} was ${state}, a state that no document names.`,
        });
      if (strange.size === 0) yield* passed(all.slice(0, 1).map((one) => one.record));
    }),
};
