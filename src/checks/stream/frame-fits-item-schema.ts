import { validate } from '../../jsonschema/index.ts';
import {
  type Check,
  type Contract,
  eventRole,
  isObject,
  type Json,
  type Outcome,
  parseJson,
  type Stream,
  type StreamEvent,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'frame-fits-item-schema';

/** Failures told of one reading: more would bury the first. */
const mostPlaces = 3;

export const frameFitsItemSchema: Check = {
  id,
  area: 'stream',
  statement: 'Every frame fits the schema that documents give for the items of the stream.',
  rationale:
    'A frame is the object of its fields data, event and id (OpenAPI 3.2). JSON in the text of data is judged by its contentSchema; a schema that describes data as JSON already is taken so. Heartbeats, sentinels, [DONE], events without data, and names that the schema does not speak of where it names its events are let pass.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, item }) =>
      item === undefined
        ? undefined
        : { statement: `Every frame of ${operation} fits the schema of its items.`, facts: [item] },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record } = followed;
        const told = new Set<string>();
        let fits = 0;
        for (const event of record.events) {
          if (!isItem(stream, event) || isOfOthers(context.contract, stream, event)) continue;
          const evaluation = evaluate(context.contract, stream.item?.schema ?? '', event);
          if (evaluation.outcome === 'valid') fits++;
          if (evaluation.outcome === 'unjudgeable') yield inconclusive(evaluation.reason);
          if (evaluation.outcome !== 'invalid') continue;
          const [error] = evaluation.errors;
          const place = `${event.type} ${error.pointer} ${error.keyword}`;
          if (told.has(place) || told.size >= mostPlaces) continue;
          told.add(place);
          yield failed({
            kind: 'frame-does-not-fit',
            records: [record.id],
            pointer: error.pointer,
            expected: error.expected,
            actual: error.actual,
            message: `A ${event.type} frame of ${requirement.operation} does not fit its schema at ${error.pointer === '' ? 'its root' : error.pointer} (${error.keyword}).`,
            details: [describeEvent(followed, event)],
          });
        }
        if (told.size === 0 && fits > 0) yield* passed([record.id]);
      }
    }),
};

function isItem(stream: Stream, event: StreamEvent): boolean {
  const role = eventRole(stream, event);
  return role !== 'heartbeat' && role !== 'sentinel' && role !== 'unknown' && !/^\s*(\[DONE\])?\s*$/.test(event.data);
}

/** An event with a name, where it is only guessed what the data of events holds and no name is spoken of: a ping, an error. */
function isOfOthers({ schemas }: Contract, { item, events }: Stream, { type }: StreamEvent): boolean {
  const schema = schemas[item?.schema ?? ''];
  const properties = isObject(schema) ? schema['properties'] : undefined;
  return (
    item?.provenance.known === 'inferred' &&
    type !== 'message' &&
    events.length === 0 &&
    isObject(properties) &&
    properties['event'] === undefined
  );
}

/** With its data as text, as it came; or as JSON, where that is what the schema describes. */
function evaluate({ schemas }: Contract, schema: string, { data, type, id: number }: StreamEvent) {
  const frame = (content: Json): Json => ({
    data: content,
    ...(type === 'message' ? {} : { event: type }),
    ...(number === undefined ? {} : { id: number }),
  });
  const asText = validate(schemas, schema, frame(data), 'response');
  const value = asText.outcome === 'invalid' ? parseJson(data) : undefined;
  if (value === undefined || typeof value === 'string' || asText.outcome !== 'invalid') return asText;
  const asJson = validate(schemas, schema, frame(value), 'response');
  // The better of the two readings is the one that the schema means.
  const isMeant = asText.errors.some(({ pointer, keyword }) => pointer === '/data' && keyword === 'type');
  return asJson.outcome === 'valid' || isMeant ? asJson : asText;
}
