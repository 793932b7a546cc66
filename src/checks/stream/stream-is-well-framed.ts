import {
  type Check,
  type Evidence,
  type FramingRemark,
  type Outcome,
  type StreamEvent,
  type StreamRecord,
  standard,
} from '../../model/index.ts';
import { octetView } from '../octets.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { mergedTexts } from './merged-events.ts';
import { rawEvent } from './raw-event.ts';

const id = 'stream-is-well-framed';
const law = standard('WHATWG HTML', 'section 9.2.6', 'how the bytes of an event stream are read as events');

const losses: Readonly<Partial<Record<FramingRemark['kind'], string>>> = {
  'byte-order-mark': 'a byte order mark inside the stream spoils the field behind it',
  'invalid-utf8': 'bytes that are no UTF-8 are replaced',
  'nul-in-id': 'an id with NUL is ignored',
  'unfinished-event': 'the stream ended inside an event, which is dropped',
};

export const streamIsWellFramed: Check = {
  id,
  area: 'stream',
  statement: 'The bytes of a stream are framed so that no client loses any of it.',
  rationale:
    'Fails where every conformant reader loses data: invalid UTF-8, an unfinished last event in a stream that the server closed, NUL in an id, a byte order mark inside, two JSON texts in one event for want of a blank line. Unknown fields and bad retry values are only noted; CR, LF, comments and events without data are lawful.',
  requirements: (contract) => {
    const lossless = streamRequirements(contract, id, ({ operation }) => ({
      statement: `The frames of ${operation} reach every client whole.`,
      facts: [{ provenance: law }],
    }));
    const tidy = lossless.map((requirement) => ({
      ...requirement,
      id: `${requirement.id}.remarks`,
      level: 'INFO' as const,
      statement: `The frames of ${requirement.operation} hold only fields that clients know.`,
    }));
    return [...lossless, ...tidy];
  },
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const isNote = requirement.id.endsWith('.remarks');
      for (const followed of followedStreams(story, context, requirement)) {
        const faults = isNote ? notesOn(followed) : lossesIn(followed);
        yield* faults.map(failed);
        if (faults.length === 0 && followed.record.events.length > 0) yield* passed([followed.record.id]);
      }
    }),
};

function lossesIn(followed: Followed): readonly Evidence[] {
  const { record } = followed;
  const remarks = oneOfEach(record.framing).filter(
    ({ kind }) => kind !== 'unfinished-event' || record.end.kind === 'closed',
  );
  return [
    ...remarks.flatMap((remark) => {
      const loss = losses[remark.kind];
      return loss === undefined ? [] : [remarked(followed, remark, loss)];
    }),
    ...record.events
      .flatMap((event): readonly Evidence[] => {
        const texts = mergedTexts(event.data);
        if (texts === undefined) return [];
        return [
          {
            kind: 'missing-blank-line',
            records: [record.id],
            expected: 'one JSON text',
            actual: event.data,
            message: `At byte ${event.offset}, ${texts} JSON texts make one event: the blank line between them is missing.`,
            details: [describeEvent(followed, event), ...octetView(record, seamOf(record, event))],
          },
        ];
      })
      .slice(0, 1),
  ];
}

function notesOn(followed: Followed): readonly Evidence[] {
  const noted = oneOfEach(followed.record.framing).filter(
    ({ kind }) => kind === 'unknown-field' || kind === 'bad-retry',
  );
  return noted.map((remark) => remarked(followed, remark, 'clients ignore this line'));
}

function remarked({ record }: Followed, { kind, offset, excerpt }: FramingRemark, loss: string): Evidence {
  return {
    kind,
    records: [record.id],
    expected: 'frames as the standard reads them',
    actual: excerpt,
    message: `At byte ${offset}: ${loss}.`,
    details: octetView(record, offset),
  };
}

/** The first remark of each kind. */
function oneOfEach(remarks: readonly FramingRemark[]): readonly FramingRemark[] {
  return remarks.filter(({ kind }, i) => remarks.findIndex((other) => other.kind === kind) === i);
}

/** Where a blank line is missing: before the second data line of an event that ran into the next. */
function seamOf(record: StreamRecord, event: StreamEvent): number {
  const raw = rawEvent(record, event) ?? '';
  const first = raw.indexOf('\ndata');
  const second = raw.indexOf('\n', first + 1);
  return event.offset + Buffer.byteLength(raw.slice(0, Math.max(second, 0)));
}
