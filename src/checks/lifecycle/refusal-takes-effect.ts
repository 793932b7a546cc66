import { answerOf, type Check, isSuccess, levelFor, type Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { actionsOn, showsWaiting } from './actions-on.ts';
import { timeline } from './sights.ts';

const id = 'refusal-takes-effect';

export const refusalTakesEffect: Check = {
  id,
  area: 'lifecycle',
  statement: 'A thing whose question was answered with no does not go on as if the answer had been yes.',
  rationale:
    'Needs a refusal that was accepted while the thing was seen waiting. Decides by the first other state that is seen afterwards: one that refusing leads to passes, another one that only a yes leads to fails. What documents call usual is asked as SHOULD. One that waits still, or again, shows nothing.',
  requirements: ({ actions, lifecycles, resources }) =>
    actions.flatMap((action) => {
      const { refusal } = action;
      const resource = resources.find(({ name }) => name === action.resource);
      if (refusal === undefined || resource?.read === undefined || !showsWaiting(lifecycles, action)) return [];
      return [
        {
          id: `${id}:${action.operation}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('SHOULD', refusal.provenance.known),
          statement: `A ${resource.name} to which ${action.operation} said no becomes ${refusal.leads.join(' or ')}.`,
          provenance: [refusal.provenance] as const,
          operation: action.operation,
          resource: resource.name,
          exercisedBy: { scenarios: ['refuse-while-waiting'], operations: [action.operation] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const { action, exchange, sights } of actionsOn(story, context.contract, requirement.operation ?? '')) {
        const { refusal } = action;
        if (refusal === undefined || exchange.step !== 'refuse' || !isSuccess(answerOf(exchange)?.status ?? 0))
          continue;
        const before = sights.filter(({ window, to }) => window === 'read' && to <= exchange.sentAt).at(-1);
        if (before === undefined || !action.when.includes(before.state)) continue;
        const later = sights.filter(({ window, from }) => window === 'read' && from >= exchange.result.endedAt);
        // What comes behind the first state that it reached is the matter of other checks.
        const reached = later.find(({ state }) => !action.when.includes(state));
        if (reached === undefined) continue;
        if (refusal.leads.includes(reached.state)) yield* passed([before.record, exchange.id, reached.record]);
        else if (action.leads.includes(reached.state))
          yield failed({
            kind: 'went-on-all-the-same',
            records: [before.record, exchange.id, reached.record],
            expected: [...refusal.leads],
            actual: reached.state,
            message: `${action.operation} said no to a ${action.resource} that was ${before.state}, and it was ${reached.state} afterwards.`,
            details: timeline(sights),
          });
      }
    }),
};
