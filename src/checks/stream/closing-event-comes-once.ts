import type { Check, Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { closingEvent, followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'closing-event-comes-once';

export const closingEventComesOnce: Check = {
  id,
  area: 'stream',
  statement: 'A stream has one closing event.',
  rationale:
    'Two of the same type are two, and so are two of different types. That one comes at all is another check: a reader may leave before.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, events }) => {
      const closing = events.filter(({ role }) => role === 'closes');
      return closing.length === 0
        ? undefined
        : {
            statement: `A stream of ${operation} shows ${closing.map(({ type }) => type).join(' or ')} no more than once.`,
            facts: closing,
          };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement))
        yield* orderOutcomes(followed, 'closing-once', closingEvent(followed) !== undefined);
    }),
};
