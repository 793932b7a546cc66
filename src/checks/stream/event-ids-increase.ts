import type { Check, Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'event-ids-increase';

export const eventIdsIncrease: Check = {
  id,
  area: 'stream',
  statement: 'Events are numbered, and the numbers only go up.',
  rationale:
    'Judges the numbers of one stream in the order of arrival. Gaps count only where the contract states a step. A first number above the stated start is let pass unless documents owe the reader everything: the reader may have come late. Heartbeats and types that documents do not name need no number.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, sequence, envelope }) =>
      sequence === undefined || envelope.sequence === undefined
        ? undefined
        : {
            statement: `The numbers of the events of ${operation} increase${sequence.step === undefined ? '' : ` by ${sequence.step}`}.`,
            facts: [sequence],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement))
        yield* orderOutcomes(followed, 'sequence', followed.events.length > 1);
    }),
};
