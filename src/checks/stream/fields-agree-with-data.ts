import { type Check, eventPart, type Json, type Outcome, type Stream, type StreamEvent } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements, stretch } from './followed-streams.ts';

const id = 'fields-agree-with-data';

export const fieldsAgreeWithData: Check = {
  id,
  area: 'stream',
  statement: 'The fields of a frame say the same as its data.',
  rationale:
    'Judged where documents say that the fields event and id repeat the type and the number in the data. Events of types that documents do not name, heartbeats and sentinels are let pass.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) =>
      stream.repeatedInFields === undefined || partsOf(stream).length === 0
        ? undefined
        : {
            statement: `In ${stream.operation}, the fields ${partsOf(stream)
              .map(({ field }) => field)
              .join(' and ')} repeat what the data holds.`,
            facts: [stream.repeatedInFields],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record, events } = followed;
        let agree = events.length > 0;
        for (const { field, shown, part } of partsOf(stream)) {
          const wrong = events.find((event) => {
            const inData = eventPart(event, part);
            return inData !== undefined && String(inData) !== shown(event);
          });
          if (wrong === undefined) continue;
          agree = false;
          yield failed({
            kind: `${field}-differs`,
            records: [record.id],
            expected: eventPart(wrong, part) as Json,
            actual: shown(wrong) ?? null,
            message: `The field ${field} of a frame of ${requirement.operation} does not repeat ${part.slice('data:'.length)} of its data.`,
            details: stretch(followed, wrong),
          });
        }
        if (agree) yield* passed([record.id]);
      }
    }),
};

function partsOf({ envelope: { type, sequence } }: Stream) {
  const parts = [
    { field: 'event', part: type, shown: (event: StreamEvent): string | undefined => event.type },
    { field: 'id', part: sequence, shown: (event: StreamEvent): string | undefined => event.id },
  ];
  return parts.flatMap(({ part, ...rest }) => (part?.startsWith('data:') ? [{ ...rest, part }] : []));
}
