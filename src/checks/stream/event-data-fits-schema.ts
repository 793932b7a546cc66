import { validate } from '../../jsonschema/index.ts';
import { type Check, eventType, type Outcome, parseJson } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'event-data-fits-schema';

/** Failures told of one type: more would bury the first. */
const mostPlaces = 3;

export const eventDataFitsSchema: Check = {
  id,
  area: 'stream',
  statement: 'The data of an event fits the schema that documents give for its type.',
  rationale:
    'Judges events of types with a schema. Members that the document does not mention are allowed unless it forbids them. Data that is no JSON is another check.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, events }) => {
      const typed = events.filter(({ schema }) => schema !== undefined);
      return typed.length === 0
        ? undefined
        : { statement: `Events of ${operation} fit the schema of their type.`, facts: typed };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record, events } = followed;
        const schemas = new Map(stream.events.map(({ type, schema }) => [type, schema]));
        const told = new Set<string>();
        let fits = 0;
        for (const event of events) {
          const schema = schemas.get(eventType(stream, event));
          const value = parseJson(event.data);
          if (schema === undefined || value === undefined) continue;
          const evaluation = validate(context.contract.schemas, schema, value, 'response');
          if (evaluation.outcome === 'valid') fits++;
          if (evaluation.outcome === 'unjudgeable') yield inconclusive(evaluation.reason);
          if (evaluation.outcome !== 'invalid') continue;
          for (const error of evaluation.errors) {
            const place = `${event.type} ${error.pointer} ${error.keyword}`;
            if (told.has(place) || told.size >= mostPlaces) continue;
            told.add(place);
            yield failed({
              kind: `schema-${error.keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(/[^a-z0-9-]/g, '')}`,
              records: [record.id],
              pointer: error.pointer,
              expected: error.expected,
              actual: error.actual,
              message: `The data of a ${event.type} event of ${requirement.operation} does not fit its schema at ${error.pointer === '' ? 'its root' : error.pointer}.`,
              details: [describeEvent(followed, event)],
            });
          }
        }
        if (told.size === 0 && fits > 0) yield* passed([record.id]);
      }
    }),
};
