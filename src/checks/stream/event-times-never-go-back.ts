import { type Check, eventPart, type Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'event-times-never-go-back';

export const eventTimesNeverGoBack: Check = {
  id,
  area: 'stream',
  statement: 'The times of events never go back.',
  rationale:
    'Equal times are let pass, and so are times that cannot be compared. Where documents do not say that times are in order, going back is only noted: clocks are set.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, envelope, times, provenance }) =>
      envelope.time === undefined
        ? undefined
        : {
            statement: `The times of the events of ${operation} never go back.`,
            facts: [times ?? { provenance }],
            wish: times === undefined ? 'INFO' : 'MUST',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { time } = followed.stream.envelope;
        const timed = time === undefined ? [] : followed.events.filter((event) => eventPart(event, time) !== undefined);
        yield* orderOutcomes(followed, 'times', timed.length > 1);
      }
    }),
};
