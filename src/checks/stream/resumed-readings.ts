import type { JudgeContext, Requirement, Story, StreamEvent } from '../../model/index.ts';
import { type AskedPosition, askedPosition } from './asked-position.ts';
import { closingEvent, type Followed, followedStreams } from './followed-streams.ts';
import { placed, saysTheSame } from './readings-of-one-thing.ts';
import { fellSilent, patienceOf } from './seen-out.ts';

/** A resumed reading beside the uninterrupted one of the same thing. */
export interface Resumed {
  readonly whole: Followed;
  readonly part: Followed;
  readonly asked: AskedPosition;
  /** Events of the whole reading that this one is owed, and those that it must not be told again. */
  readonly owed: readonly StreamEvent[];
  readonly behind: readonly StreamEvent[];
  /** What it was told. */
  readonly told: readonly StreamEvent[];
  /** Owed events that certainly existed when it was opened, in a reading that was seen out, but were not told; those between told ones, always. */
  readonly lost: readonly StreamEvent[];
  /** The silence of an open connection is all that shows that something is lost. */
  readonly isSilent: boolean;
  /** Told events that lie at or before the position, or came before. */
  readonly repeated: readonly StreamEvent[];
  /** Owed events that were told in another way: the original and the other. */
  readonly changed: readonly (readonly [StreamEvent, StreamEvent])[];
}

/**
 * The resumed readings of a story whose position the uninterrupted reading knows. Positions that no event has (negative, words, past
 * the end) are left out, except the one before the first event, which owes everything.
 */
export function resumedReadings(story: Story, context: JudgeContext, requirement: Requirement): readonly Resumed[] {
  const readings = followedStreams(story, context, requirement);
  const patience = patienceOf(story);
  const whole = readings.find(
    (reading) => reading.record.step === 'whole' && closingEvent(reading) !== undefined && isSound(reading),
  );
  if (whole === undefined) return [];
  const original = placed(whole).map(({ event, number }) => ({ event, key: String(number ?? event.id) }));
  const { resume, sequence } = whole.stream;
  const places = new Map(original.map(({ key }, i) => [key, i]));
  return readings.flatMap((part) => {
    const asked = askedPosition(part.stream, part.record);
    if (asked === undefined || part.id !== whole.id || resume === undefined) return [];
    const at = places.get(asked.position) ?? -1;
    const first = sequence?.start ?? 1;
    const isBeginning = asked.position === String(resume.meaning === 'after' ? first - 1 : first);
    if (at < 0 && !isBeginning) return [];
    const inclusive = resume.meaning === 'from' && asked.by === 'parameter';
    const from = at < 0 ? 0 : inclusive ? at : at + 1;
    const [behind, owed] = [original.slice(0, from), original.slice(from)];
    const told = placed(part).map(({ event, number }) => ({ event, key: String(number ?? event.id) }));
    const tellings = new Map<string, StreamEvent>();
    const repeated = told.filter(({ key, event }) => {
      const again = (places.get(key) ?? from) < from || tellings.has(key);
      if (!tellings.has(key)) tellings.set(key, event);
      return again;
    });
    const furthest = owed.findLastIndex(({ key }) => tellings.has(key));
    // A server may close a stream early: who is told something then resumes from there.
    const isCut = part.record.end.kind !== 'closed' || (told.length > 0 && closingEvent(part) === undefined);
    const isSeenOut = !isCut || fellSilent(part, patience);
    const isSkipped = owed.some(({ key }, i) => i < furthest && !tellings.has(key));
    const existed = owed.filter(({ event }, i) => i < furthest || (isSeenOut && event.at < part.record.sentAt));
    return [
      {
        whole,
        part,
        asked,
        owed: owed.map(({ event }) => event),
        behind: behind.map(({ event }) => event),
        told: told.map(({ event }) => event),
        lost: existed.filter(({ key }) => !tellings.has(key)).map(({ event }) => event),
        isSilent: part.record.end.kind !== 'closed' && !isSkipped,
        repeated: repeated.map(({ event }) => event),
        changed: owed.flatMap(({ key, event }) => {
          const other = tellings.get(key);
          return other === undefined || saysTheSame(event, other) ? [] : [[event, other] as const];
        }),
      },
    ];
  });
}

/** Numbers that repeat, go back or are missing make positions mean nothing: that is another check's matter. */
function isSound(whole: Followed): boolean {
  const all = placed(whole);
  if (all.every(({ number }) => number !== undefined))
    return all.every(({ number = 0 }, i) => i === 0 || number > (all[i - 1]?.number ?? 0));
  const ids = all.map(({ event }) => event.id);
  return ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
}
