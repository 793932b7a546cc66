import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  eventRole,
  eventType,
  isSuccess,
  levelFor,
  type Outcome,
  type ResourceAction,
  type Story,
} from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { actionsOn } from './actions-on.ts';
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
      const { isFinal } = createReach(lifecycle);
      const isAboutEnd = requirement.id.endsWith('.ended');
      for (const { action, exchange, sights } of actionsOn(story, contract, requirement.operation ?? '')) {
        if (exchange.step !== (isAboutEnd ? 'input-after-end' : 'input-unasked')) continue;
        const before = sights.filter(({ window, to }) => window === 'read' && to <= exchange.sentAt).at(-1);
        if (before === undefined || action.when.includes(before.state)) continue;
        const whole = wholeStream(story, contract, action, exchange);
        if (isAboutEnd ? !isFinal(before.state) : isFinal(before.state) || whole === undefined) continue;
        if (!isAboutEnd && sights.some(({ state }) => action.when.includes(state))) continue;
        const status = answerOf(exchange)?.status ?? 0;
        if (isRefusal(status)) yield* passed([before.record, exchange.id]);
        else if (isSuccess(status))
          yield failed({
            kind: isAboutEnd ? 'taken-after-the-end' : 'taken-unasked',
            records: [before.record, exchange.id, ...(whole === undefined || isAboutEnd ? [] : [whole])],
            expected: 'any 4xx',
            actual: status,
            message: `${action.operation} was answered ${status} while the ${action.resource} was ${before.state}; it is for one that is ${action.when.join(' or ')}.`,
            details: timeline(sights),
          });
      }
    }),
};

/** The stream of the action's thing, where it was read from before the request up to its closing event and tells of no waiting. */
function wholeStream(
  { streams }: Story,
  contract: Contract,
  action: ResourceAction,
  exchange: Exchange,
): string | undefined {
  const resource = contract.resources.find(({ name }) => name === action.resource);
  const key = `path.${resource?.parameter}`;
  const stream = contract.streams.find(({ operation }) => operation === resource?.stream);
  if (stream === undefined) return undefined;
  const signs = action.shownBy ?? [];
  return streams.find(
    ({ operation, parameters, openedAt, events }) =>
      operation === stream.operation &&
      parameters[key] === exchange.parameters[key] &&
      openedAt <= exchange.sentAt &&
      events.some((event) => eventRole(stream, event) === 'closes' && event.at >= exchange.sentAt) &&
      !events.some((event) => signs.includes(eventType(stream, event))),
  )?.id;
}
