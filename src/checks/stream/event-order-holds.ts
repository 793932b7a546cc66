import { type Check, eventType, type Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'event-order-holds';

export const eventOrderHolds: Check = {
  id,
  area: 'stream',
  statement: 'No event comes behind one that it must not follow.',
  rationale: 'Judges only what the contract forbids by name, for the whole stream or for events with the same key.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, never = [] }) =>
      never.length === 0
        ? undefined
        : {
            statement: `In a stream of ${operation}, ${never.map(({ type, after }) => `${type} does not follow ${after}`).join('; ')}.`,
            facts: never,
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const types = new Set(followed.events.map((event) => eventType(followed.stream, event)));
        const exercised = (followed.stream.never ?? []).some(({ after }) => types.has(after));
        yield* orderOutcomes(followed, 'never', exercised);
      }
    }),
};
