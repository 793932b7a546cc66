import type { Check, Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { closingEvent, followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'nothing-after-closing-event';

export const nothingAfterClosingEvent: Check = {
  id,
  area: 'stream',
  statement: 'No data event follows the closing event of a stream.',
  rationale:
    'Comments, heartbeats, sentinels and types that documents do not name may follow, and the stream may stay open. A second closing event is another check.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, events }) => {
      const closing = events.filter(({ role }) => role === 'closes');
      return closing.length === 0
        ? undefined
        : {
            statement: `Nothing follows ${closing.map(({ type }) => type).join(' or ')} in a stream of ${operation}.`,
            facts: closing,
          };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement))
        yield* orderOutcomes(followed, 'after-closing', closingEvent(followed) !== undefined);
    }),
};
