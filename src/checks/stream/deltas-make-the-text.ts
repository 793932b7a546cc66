import { type Check, eventType, type Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { isFromStart } from './asked-position.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'deltas-make-the-text';

export const deltasMakeTheText: Check = {
  id,
  area: 'stream',
  statement: 'Pieces of text, one behind the other, are the whole text that a later event shows.',
  rationale: 'Judges readers from the start only: who came late has missed pieces.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, joins = [] }) =>
      joins.length === 0
        ? undefined
        : {
            statement: `In a stream of ${operation}, ${joins.map(({ piece, whole }) => `the ${piece} events make the text of ${whole}`).join('; ')}.`,
            facts: joins,
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const wholes = new Set((followed.stream.joins ?? []).map(({ whole }) => whole));
        const told = followed.events.some((event) => wholes.has(eventType(followed.stream, event)));
        yield* orderOutcomes(followed, 'joins', told && isFromStart(followed.stream, followed.record));
      }
    }),
};
