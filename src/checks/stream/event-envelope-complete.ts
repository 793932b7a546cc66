import {
  type Check,
  eventPart,
  type Json,
  type Outcome,
  parseJson,
  type Stream,
  type StreamEvent,
  type StreamRecord,
  strongest,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements, stretch } from './followed-streams.ts';
import { rawEvent } from './raw-event.ts';

const id = 'event-envelope-complete';

export const eventEnvelopeComplete: Check = {
  id,
  area: 'stream',
  statement: 'Every data event holds the members of the envelope, each in its stated form, and says its type.',
  rationale:
    'Judges events of declared types whose data is JSON. Where some members are stated and others inferred, only the stated ones count. A moment may have any form of ISO 8601, with or without an offset. An event without a type is one whose bytes have no event field, or whose data lacks the member that the contract reads it from; where documents name no types at all, none is asked for.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const paths = strongest(stream.members).map(({ path }) => path);
      if (paths.length === 0 && !tellsTypes(stream)) return undefined;
      const told = [...(paths.length === 0 ? [] : [paths.join(', ')]), ...(tellsTypes(stream) ? ['a type'] : [])];
      const what = told.join(' and ');
      return {
        statement: `Every data event of ${stream.operation} has ${what}.`,
        facts: [...strongest(stream.members), stream],
      };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record, events } = followed;
        const members = strongest(stream.members);
        const untyped = tellsTypes(stream) && record.events.find((event) => isUntyped(stream, record, event));
        if (untyped)
          yield failed({
            kind: 'type-missing',
            records: [record.id],
            expected: stream.envelope.type,
            actual: null,
            message: `An event of ${requirement.operation} does not say its type.`,
            details: stretch(followed, untyped),
          });
        let incomplete = false;
        for (const { path } of members) {
          const wrong = events.find(({ data }) => {
            const value = parseJson(data);
            return value !== undefined && valueByPath(value, path) === undefined;
          });
          if (wrong === undefined) continue;
          incomplete = true;
          yield failed({
            kind: 'member-missing',
            records: [record.id],
            pointer: toPointer(path.split('.')),
            expected: path,
            actual: parseJson(wrong.data) ?? null,
            message: `A ${wrong.type} event of ${requirement.operation} lacks ${path}.`,
            details: stretch(followed, wrong),
          });
        }
        for (const { path, form } of members) {
          if (form === undefined) continue;
          const wrong = events.find(({ data }) => !isOfForm(valueIn(data, path), form));
          if (wrong === undefined) continue;
          incomplete = true;
          yield failed({
            kind: `member-no-${form}`,
            records: [record.id],
            pointer: toPointer(path.split('.')),
            expected: form === 'text' ? 'a string' : 'a moment in ISO 8601 form',
            actual: valueIn(wrong.data, path) ?? null,
            message: `The ${path} of a ${wrong.type} event of ${requirement.operation} is ${form === 'text' ? 'no string' : 'no moment in ISO 8601 form'}.`,
            details: stretch(followed, wrong),
          });
        }
        if (!untyped && !incomplete && events.length > 0) yield* passed([record.id]);
      }
    }),
};

/** ISO 8601: calendar, week or day of the year, basic or extended, whole or cut short, with or without an offset. RFC 3339 lets a space stand for the T. */
const moment =
  /^(\d{4}|[+-]\d{6})(-?\d\d(-?\d\d)?|-?W\d\d(-?\d)?|-?\d{3})([T ]\d\d(:?\d\d(:?\d\d)?)?([.,]\d+)?(Z|[+-]\d\d(:?\d\d)?)?)?$/i;

/** Nothing is of any form: that it is missing is told by itself. */
function isOfForm(value: Json | undefined, form: 'text' | 'moment'): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' && (form === 'text' || moment.test(value));
}

function valueIn(data: string, path: string): Json | undefined {
  const value = parseJson(data);
  return value === undefined ? undefined : valueByPath(value, path);
}

/** Whether an event that is no heartbeat says no type; an explicit `message` is a type. */
function isUntyped(stream: Stream, record: StreamRecord, event: StreamEvent): boolean {
  const { type } = stream.envelope;
  if (stream.heartbeats.includes(event.type) || event.data === stream.sentinel?.value) return false;
  if (type !== 'field:event') return parseJson(event.data) !== undefined && eventPart(event, type) === undefined;
  if (event.type !== 'message' || stream.events.some((declared) => declared.type === 'message')) return false;
  const raw = rawEvent(record, event);
  return raw !== undefined && !/^event(:|$)/m.test(raw);
}

/** Whether documents speak of types: many streams have events of one kind only, and say so by no field. */
function tellsTypes({ events, envelope }: Stream): boolean {
  return events.length > 0 || envelope.type !== 'field:event';
}
