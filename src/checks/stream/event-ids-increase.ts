import { type Check, eventPart, type Json, type Outcome, type StreamEvent } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { type Followed, followedStreams, streamRequirements, stretch } from './followed-streams.ts';

const id = 'event-ids-increase';

export const eventIdsIncrease: Check = {
  id,
  area: 'stream',
  statement: 'Events are numbered, and the numbers only go up.',
  rationale:
    'Judges the numbers of one stream in the order of arrival. Gaps count only where the contract states a step. A first number above the stated start is let pass: the reader may have come late. Heartbeats and types that documents do not name need no number.',
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
      for (const followed of followedStreams(story, context, requirement)) {
        const fault = firstFault(followed);
        if (fault !== undefined)
          yield failed({
            kind: fault.kind,
            records: [followed.record.id],
            expected: fault.expected,
            actual: fault.actual,
            message: `A ${fault.event.type} event of ${requirement.operation} ${fault.says}.`,
            details: stretch(followed, fault.event),
          });
        else if (followed.events.length > 1) yield* passed([followed.record.id]);
      }
    }),
};

interface Fault {
  readonly kind: string;
  readonly event: StreamEvent;
  readonly expected: Json;
  readonly actual: Json;
  readonly says: string;
}

function firstFault({ stream, record, events }: Followed): Fault | undefined {
  const part = stream.envelope.sequence;
  if (part === undefined) return undefined;
  const { start, step } = stream.sequence ?? {};
  // What consumers drop may have carried the number that seems to be missing.
  const dropped = record.framing.some(({ kind }) => kind === 'nul-in-id' || kind === 'event-without-data');
  const mustHave = new Set(events);
  let last: number | undefined;
  for (const event of record.events) {
    const shown = eventPart(event, part);
    const number = asNumber(shown, part === 'field:id');
    if (number === undefined) {
      const actual = shown ?? null;
      if (mustHave.has(event) && shown === undefined && !dropped)
        return { kind: 'number-missing', event, expected: 'a number', actual, says: 'has no number' };
      if (mustHave.has(event) && shown !== undefined)
        return {
          kind: 'not-a-number',
          event,
          expected: 'a number',
          actual,
          says: `is numbered ${JSON.stringify(shown)}`,
        };
      continue;
    }
    if (last !== undefined && number <= last)
      return {
        kind: 'not-increasing',
        event,
        expected: `above ${last}`,
        actual: number,
        says: `is number ${number}, behind number ${last}`,
      };
    if (last === undefined && start !== undefined && number < start)
      return {
        kind: 'before-start',
        event,
        expected: start,
        actual: number,
        says: `is number ${number}; numbers start at ${start}`,
      };
    if (last !== undefined && step !== undefined && number !== last + step && !dropped)
      return {
        kind: 'gap',
        event,
        expected: last + step,
        actual: number,
        says: `is number ${number}, next to number ${last}`,
      };
    last = number;
  }
  return undefined;
}

/** SSE fields are text, so their numbers are digits; numbers in JSON data are JSON numbers. */
function asNumber(shown: Json | undefined, isField: boolean): number | undefined {
  if (isField) return typeof shown === 'string' && /^\d+$/.test(shown) ? Number(shown) : undefined;
  return typeof shown === 'number' ? shown : undefined;
}
