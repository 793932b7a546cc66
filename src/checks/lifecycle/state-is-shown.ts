import { type Check, type Contract, type Lifecycle, levelFor, type Outcome } from '../../model/index.ts';
import { inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { sightsOf } from './sights.ts';

const id = 'state-is-shown';

export const stateIsShown: Check = {
  id,
  area: 'lifecycle',
  statement: 'Every declared state was really seen.',
  rationale:
    'An INFO, and never a failure: it says which states this run has witnessed. A state that was not seen leaves everything about it unjudged; the reason says what to add to the target file.',
  requirements: (contract) =>
    memberRequirements(contract, id, ({ states }, { name }) =>
      states
        .filter(({ provenance }) => provenance.known !== 'inferred')
        .map((state) => ({
          subject: state.name,
          statement: `A ${name} was seen ${state.name}.`,
          provenance: state.provenance,
        })),
    ).map((requirement) => ({ ...requirement, level: levelFor('INFO', 'inferred') })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      if (lifecycle === undefined) return;
      const state = subjectOf(requirement);
      const all = sightsOf(story, context.contract, lifecycle).flat();
      const seen = all.find((sight) => sight.state === state);
      if (seen !== undefined) yield* passed([seen.record]);
      else if (story.case.kind === 'scenario' && story.case.scenario === 'make-many-at-once' && all.length > 0)
        yield inconclusive(
          `no ${requirement.resource} was seen ${state}`,
          remedyFor(context.contract, lifecycle, state),
        );
    }),
};

/** What to write into the target file, with the word where the contract knows one. */
function remedyFor({ actions, resources }: Contract, { resource, transitions }: Lifecycle, state: string): string {
  const cancel = resources.find(({ name }) => name === resource)?.cancel;
  const isCancelled = transitions.some(({ to, by }) => to === state && by !== undefined && by === cancel);
  const action = actions.find((one) => one.resource === resource && one.when.includes(state));
  const word = action?.scenario ?? (isCancelled ? 'runs-long' : undefined);
  return word === undefined
    ? `add a word under scenarios: of the target file whose members make a ${resource} that becomes ${state} and stays so for a moment`
    : `add scenarios.${word}: {…} to the target file: members that make a ${resource} which ${isCancelled && action === undefined ? 'takes long enough to be cancelled' : `becomes ${state}`}`;
}
