import { type Check, eventType, type Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { closingEvent, followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'event-counts-hold';

export const eventCountsHold: Check = {
  id,
  area: 'stream',
  statement: 'Events of a type come as often as documents say.',
  rationale:
    'Too many show at once; too few only to a reader from the start who saw the closing event. Resumed readings are parts, and show too many only.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, counts = [] }) =>
      counts.length === 0
        ? undefined
        : {
            statement: `A whole stream of ${operation} shows ${counts.map(({ type, least, most }) => `${range(least, most)} ${type}`).join(', ')}.`,
            facts: counts,
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const counted = new Set((followed.stream.counts ?? []).map(({ type }) => type));
        const shows = followed.events.some((event) => counted.has(eventType(followed.stream, event)));
        yield* orderOutcomes(followed, 'counts', shows && closingEvent(followed) !== undefined);
      }
    }),
};

function range(least = 0, most: number | undefined): string {
  if (most === undefined) return `at least ${least}`;
  return least === most ? `${most}` : `${least} to ${most}`;
}
