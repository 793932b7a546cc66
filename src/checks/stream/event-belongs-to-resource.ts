import { type Check, eventPart, type Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements, stretch } from './followed-streams.ts';

const id = 'event-belongs-to-resource';

export const eventBelongsToResource: Check = {
  id,
  area: 'stream',
  statement: 'Every event of a stream is about the thing that the stream was opened for.',
  rationale: 'Compares the id in an event with the id in the path, where an event of a declared type shows one.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) =>
      stream.envelope.resource === undefined || stream.resource === undefined
        ? undefined
        : {
            statement: `Every event of ${stream.operation} is about the ${stream.resource} that was asked for.`,
            facts: [stream],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record, events, id: wanted } = followed;
        const part = stream.envelope.resource;
        if (part === undefined || wanted === undefined) continue;
        const shown = events.flatMap((event) => {
          const owner = eventPart(event, part);
          return owner === undefined || owner === null ? [] : [{ event, owner }];
        });
        const foreign = shown.find(({ owner }) => String(owner) !== wanted);
        if (foreign === undefined) yield* passed(shown.length > 0 ? [record.id] : []);
        else
          yield failed({
            kind: 'foreign-event',
            records: [record.id],
            expected: wanted,
            actual: foreign.owner,
            message: `The stream of ${stream.resource} ${wanted} has a ${foreign.event.type} event of ${foreign.owner}.`,
            details: stretch(followed, foreign.event),
          });
      }
    }),
};
