import { answerOf, type Check, isSuccess, levelFor, type Outcome } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { actionsOn } from './actions-on.ts';
import { notWaiting } from './not-waiting.ts';
import { createReach } from './reachable.ts';
import { timeline } from './sights.ts';

const id = 'action-only-when-allowed';

export const actionOnlyWhenAllowed: Check = {
  id,
  area: 'lifecycle',
  statement: 'An action on a thing that is not in a state for it is refused.',
  rationale:
    'Judges requests whose thing certainly was in another state: it had been read as final before, or its whole stream, up to the closing event, and all reads never tell that it waited. Any 4xx is a refusal. Where the stream is missing or was not read to its end, the thing may have waited for a moment that nobody saw: that shows nothing.',
  requirements: ({ actions, ...contract }) =>
    actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      const hasPath = contract.operations.some(
        (one) => one.id === action.operation && one.path.includes(`{${resource?.parameter}}`),
      );
      if (resource?.create === undefined || resource.read === undefined || action.input === undefined || !hasPath)
        return [];
      const shared = {
        check: id,
        area: 'lifecycle' as const,
        level: levelFor('MUST', action.provenance.known),
        provenance: [action.provenance] as const,
        operation: action.operation,
        resource: resource.name,
        exercisedBy: { scenarios: ['give-input'], operations: [action.operation] },
      };
      return [
        {
          ...shared,
          id: `${id}:${action.operation}.ended`,
          statement: `${action.operation} of a ${resource.name} that has ended is refused.`,
        },
        {
          ...shared,
          id: `${id}:${action.operation}.at-work`,
          statement: `${action.operation} of a ${resource.name} that is at work and waits for nobody is refused.`,
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      if (lifecycle === undefined) return;
      const reach = createReach(lifecycle);
      const isAboutEnd = requirement.id.endsWith('.ended');
      for (const sent of actionsOn(story, contract, requirement.operation ?? '')) {
        const { action, exchange, sights } = sent;
        if (exchange.step !== (isAboutEnd ? 'input-after-end' : 'input-unasked')) continue;
        const idle = notWaiting(story, contract, sent, reach);
        if (idle === undefined || idle.isEnded !== isAboutEnd) continue;
        const status = answerOf(exchange)?.status ?? 0;
        if (isRefusal(status)) yield* passed([idle.before.record, exchange.id]);
        else if (isSuccess(status))
          yield failed({
            kind: isAboutEnd ? 'taken-after-the-end' : 'taken-unasked',
            records: [idle.before.record, exchange.id, ...idle.proof.slice(1)],
            expected: 'any 4xx',
            actual: status,
            message: `${action.operation} was answered ${status} while the ${action.resource} was ${idle.before.state}; it is for one that is ${action.when.join(' or ')}.`,
            details: timeline(sights),
          });
      }
    }),
};
