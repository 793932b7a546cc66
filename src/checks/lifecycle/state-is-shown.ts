import {
  type Check,
  type Contract,
  eventType,
  type Lifecycle,
  levelFor,
  type Outcome,
  type Story,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { createReach } from './reachable.ts';
import { remedyForState } from './remedy-for-state.ts';
import { type Sight, sightsOf, timeline } from './sights.ts';

const id = 'state-is-shown';

export const stateIsShown: Check = {
  id,
  area: 'lifecycle',
  statement: 'Every declared state was really seen.',
  rationale:
    'An INFO: it says which states this run has witnessed. A state that was not seen leaves everything about it unjudged; the reason says what to add to the target file. It fails only for something that the target file says waits for its client, and that ended without waiting: nobody had done what it should have waited for.',
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
      const unasked = endedUnasked(story, context.contract, lifecycle, state);
      if (seen !== undefined) yield* passed([seen.record]);
      else if (unasked !== undefined)
        yield failed({
          kind: 'never-waited',
          records: [unasked.record],
          expected: state,
          actual: unasked.state,
          message: `A ${requirement.resource} that was made to wait became ${unasked.state} and was never ${state}.`,
          details: timeline(all),
        });
      else if (story.case.kind === 'scenario' && story.case.scenario === 'make-many-at-once' && all.length > 0)
        yield inconclusive(
          `no ${requirement.resource} was seen ${state}`,
          remedyForState(context.contract, lifecycle, state),
        );
    }),
};

/** The end of a thing that was made to wait in a state, where nobody did what it should have waited for. */
function endedUnasked(story: Story, contract: Contract, lifecycle: Lifecycle, state: string): Sight | undefined {
  if (story.case.kind !== 'scenario' || story.case.scenario !== 'act-while-waiting') return undefined;
  const { action: operation } = story.case.arguments;
  const action = contract.actions.find((one) => one.operation === operation);
  if (action === undefined || !action.when.includes(state)) return undefined;
  if (story.exchanges.some((exchange) => exchange.operation === operation)) return undefined;
  // Where an event tells that it waits, reads need not show it.
  const signs = action.shownBy ?? [];
  const isTold = story.streams.some(({ operation: followed, events }) => {
    const stream = contract.streams.find((one) => one.operation === followed);
    return stream !== undefined && events.some((event) => signs.includes(eventType(stream, event)));
  });
  const { isFinal } = createReach(lifecycle);
  const [first = []] = sightsOf(story, contract, lifecycle);
  return isTold ? undefined : first.find((sight) => sight.window === 'read' && isFinal(sight.state));
}
