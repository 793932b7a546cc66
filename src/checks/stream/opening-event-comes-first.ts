import type { Check, Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'opening-event-comes-first';

export const openingEventComesFirst: Check = {
  id,
  area: 'stream',
  statement: 'A stream begins with an opening event, and no later event is one.',
  rationale:
    'Judges events of declared types, and others that are numbered among them in front of the opener. That the opener is missing shows only to a reader whom documents owe everything, or whose first event has the first number; an opener behind other events shows to everybody.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, events }) => {
      const openers = events.filter(({ role }) => role === 'opens');
      return openers.length === 0
        ? undefined
        : {
            statement: `A stream of ${operation} begins with ${openers.map(({ type }) => type).join(' or ')}.`,
            facts: openers,
          };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const openers = followed.stream.events.filter(({ role }) => role === 'opens').map(({ type }) => type);
        const first = followed.events[0]?.type;
        const begins = first !== undefined && (openers.includes(first) || followed.events.length > 1);
        yield* orderOutcomes(followed, 'opening', begins);
      }
    }),
};
