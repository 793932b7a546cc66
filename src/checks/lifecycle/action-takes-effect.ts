import {
  answerOf,
  type Check,
  type Exchange,
  isSuccess,
  type Lifecycle,
  levelFor,
  type Outcome,
  type Story,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { actionsOn, showsWaiting } from './actions-on.ts';
import { createReach } from './reachable.ts';
import { type Sight, timeline } from './sights.ts';
import { isWatched } from './watched.ts';

const id = 'action-takes-effect';

export const actionTakesEffect: Check = {
  id,
  area: 'lifecycle',
  statement: 'An accepted action brings a thing that waits on to where the action leads.',
  rationale:
    'Needs a valid request that was accepted while the thing was seen waiting. Passes when a state that the action leads to is seen at any time afterwards. Fails only when the thing still waits after the patience of the case: how fast it goes on, no document says. Where it may go on and wait again by itself, only a stream that was read meanwhile proves that it did not. A final state that the action does not lead to fails where only a request leads there that nobody sent; any other state is the matter of the checks of transitions.',
  requirements: ({ actions, lifecycles, resources }) =>
    actions.flatMap((action) => {
      const resource = resources.find(({ name }) => name === action.resource);
      if (resource?.read === undefined || !showsWaiting(lifecycles, action)) return [];
      return [
        {
          id: `${id}:${action.operation}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('MUST', action.provenance.known),
          statement: `After ${action.operation} was accepted a ${resource.name} that was ${action.when.join(' or ')} becomes ${action.leads.join(' or ')}.`,
          provenance: [action.provenance] as const,
          operation: action.operation,
          resource: resource.name,
          exercisedBy: { scenarios: ['act-while-waiting', 'use-value-twice'], operations: [action.operation] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const patience = story.case.kind === 'scenario' ? story.case.arguments['completion'] : undefined;
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      const leads = lifecycle && createReach(lifecycle, ({ by }) => by === undefined).leads;
      for (const { action, exchange, sights } of actionsOn(story, context.contract, requirement.operation ?? '')) {
        if (exchange.step !== 'act' || !isSuccess(answerOf(exchange)?.status ?? 0)) continue;
        const before = sights.filter(({ window, to }) => window === 'read' && to <= exchange.sentAt).at(-1);
        if (before === undefined || !action.when.includes(before.state)) continue;
        const { endedAt } = exchange.result;
        const reached = sights.find(
          ({ state, to }) => action.leads.includes(state) && !action.when.includes(state) && to >= exchange.sentAt,
        );
        const last = sights.filter(({ window, from }) => window === 'read' && from >= endedAt).at(-1);
        if (reached !== undefined) {
          yield* passed([before.record, exchange.id, reached.record]);
          continue;
        }
        const elsewhere = asIfAsked(story, lifecycle, sights, exchange);
        if (elsewhere !== undefined) {
          yield failed({
            kind: 'action-ends-it',
            records: [before.record, exchange.id, elsewhere.record],
            expected: [...action.leads],
            actual: elsewhere.state,
            message: `${action.operation} was accepted, and the ${action.resource} became ${elsewhere.state}, as if that had been asked for.`,
            details: timeline(sights),
          });
          continue;
        }
        const isStill =
          last !== undefined &&
          action.when.includes(last.state) &&
          typeof patience === 'number' &&
          last.from - endedAt >= patience;
        if (!isStill) continue;
        const mayWaitAgain = action.leads.some((state) => leads?.(state, last.state));
        if (mayWaitAgain && !isWatched(story, sights, exchange.sentAt, last.from))
          yield inconclusive(`the ${action.resource} may have gone on between two looks, and be ${last.state} again`);
        else
          yield failed({
            kind: 'action-without-effect',
            records: [exchange.id, last.record],
            expected: [...action.leads],
            actual: last.state,
            message: `${action.operation} was accepted while the ${action.resource} was ${before.state}; ${Math.round(last.from - endedAt)} ms later it still was ${last.state}.`,
            details: timeline(sights),
          });
      }
    }),
};

/** A final state behind an action that only other requests lead to, of which the story sent none. */
function asIfAsked(
  story: Story,
  lifecycle: Lifecycle | undefined,
  sights: readonly Sight[],
  { sentAt }: Exchange,
): Sight | undefined {
  const end = sights.find(
    ({ state, window, from }) =>
      window === 'read' &&
      from >= sentAt &&
      lifecycle?.states.some(({ name, kind }) => name === state && kind === 'terminal'),
  );
  const ways = lifecycle?.transitions.filter(({ to }) => to === end?.state) ?? [];
  const isAsked = ways.some(({ by }) => by === undefined || story.exchanges.some(({ operation }) => operation === by));
  return ways.length === 0 || isAsked ? undefined : end;
}
