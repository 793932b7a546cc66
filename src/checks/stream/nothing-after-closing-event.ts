import type { Check, Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, followedStreams, streamRequirements, stretch } from './followed-streams.ts';

const id = 'nothing-after-closing-event';

export const nothingAfterClosingEvent: Check = {
  id,
  area: 'stream',
  statement: 'No data event follows the closing event of a stream.',
  rationale:
    'Comments, heartbeats, sentinels and types that documents do not name may follow, and the stream may stay open. A second closing event is a data event.',
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
      for (const followed of followedStreams(story, context, requirement)) {
        const { record, events } = followed;
        const closing = closingEvent(followed);
        if (closing === undefined) continue;
        const late = events[events.indexOf(closing) + 1];
        if (late === undefined) yield* passed([record.id]);
        else
          yield failed({
            kind: 'event-after-closing',
            records: [record.id],
            expected: 'no more data events',
            actual: late.type,
            message: `A ${late.type} event of ${requirement.operation} comes behind the closing event ${closing.type}.`,
            details: stretch(followed, late),
          });
      }
    }),
};
