import { type Check, eventPart, eventRole, eventType, type Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'event-types-are-documented';

export const eventTypesAreDocumented: Check = {
  id,
  area: 'stream',
  statement: 'Every type of event is one that documents name.',
  rationale:
    'An observation, and never a failure: readers skip types that they do not know. It says what a reader who only has the documents misses. Each type is told once.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const facts = stream.events.filter(({ provenance }) => provenance.known === 'stated');
      return facts.length === 0
        ? undefined
        : { statement: `Documents name every type of event of ${stream.operation}.`, wish: 'INFO', facts };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const told = new Set<string>();
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record } = followed;
        // An event that says no type at all is another check's matter.
        const strange = record.events.filter(
          (event) => eventRole(stream, event) === 'unknown' && eventPart(event, stream.envelope.type) !== undefined,
        );
        if (strange.length === 0 && record.events.length > 0) yield* passed([record.id]);
        for (const event of strange) {
          const type = eventType(stream, event);
          if (told.has(type)) continue;
          told.add(type);
          yield failed({
            kind: 'undocumented-event-type',
            about: type,
            records: [record.id],
            expected: stream.events.map((one) => one.type),
            actual: type,
            message: `${stream.operation} sends ${type}, which no document names.`,
            details: [describeEvent(followed, event)],
          });
        }
      }
    }),
};
