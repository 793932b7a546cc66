import {
  type Check,
  eventRole,
  isObject,
  type Outcome,
  parseJson,
  type Stream,
  type StreamEvent,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'event-parts-are-documented';

export const eventPartsAreDocumented: Check = {
  id,
  area: 'stream',
  statement: 'Events are written with the fields and the members that documents name.',
  rationale:
    'An observation, and never a failure: readers skip what they do not know. Asked where documents describe an envelope inside the data, which tells its own members from those of the payload: what else stands beside them, and which fields of the frame no document speaks of. Each is told once.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const facts = stream.members.filter(({ provenance }) => provenance.known === 'stated');
      return facts.length === 0 || !stream.envelope.type.startsWith('data:')
        ? undefined
        : { statement: `Documents name all that events of ${stream.operation} are made of.`, wish: 'INFO', facts };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const told = new Set<string>();
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record } = followed;
        let plain = 0;
        for (const event of record.events) {
          if (['heartbeat', 'sentinel'].includes(eventRole(stream, event))) continue;
          const strange = strangeParts(stream, event);
          if (strange.length === 0) plain++;
          for (const part of strange) {
            if (told.has(part)) continue;
            told.add(part);
            yield failed({
              kind: 'undocumented-part',
              about: part,
              records: [record.id],
              expected: ['the field data', ...namedMembers(stream).map((name) => `the member ${name}`)],
              actual: part,
              message: `Events of ${stream.operation} have ${part}, of which no document speaks.`,
              details: [describeEvent(followed, event)],
            });
          }
        }
        if (plain > 0 && plain === record.events.length) yield* passed([record.id]);
      }
    }),
};

/** Fields of the frame and members of the envelope that the contract does not name. */
function strangeParts(stream: Stream, event: StreamEvent): readonly string[] {
  const fields = stream.repeatedInFields !== undefined || stream.envelope.sequence === 'field:id';
  const data = parseJson(event.data);
  const known = namedMembers(stream);
  const members = isObject(data) ? Object.keys(data).filter((name) => !known.includes(name)) : [];
  return [
    ...(event.type === 'message' || fields ? [] : ['the field event']),
    ...(event.id === undefined || fields ? [] : ['the field id']),
    ...members.map((name) => `the member ${name}`),
  ];
}

function namedMembers({ members, envelope }: Stream): readonly string[] {
  const parts = [envelope.type, envelope.sequence, envelope.resource, envelope.state, envelope.time];
  const paths = parts.flatMap((part) => (part?.startsWith('data:') === true ? [part.slice('data:'.length)] : []));
  return [...new Set([...members.map(({ path }) => path), ...paths].map((path) => path.split('.')[0] ?? path))];
}
