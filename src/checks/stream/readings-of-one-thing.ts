import { type EventPart, eventPart, type Json, parseJson, type Stream, type StreamEvent } from '../../model/index.ts';
import { sameJson } from '../resource/sightings.ts';
import { closingEvent, type Followed } from './followed-streams.ts';
import { asNumber } from './order/index.ts';

/** A data event of a reading, with the place that it says it has in the stream. */
export interface Placed {
  readonly event: StreamEvent;
  /** Its number; undefined where the stream has none, or the event does not say it. */
  readonly number: number | undefined;
}

const known = new WeakMap<readonly StreamEvent[], readonly Placed[]>();

/** The data events of a reading, in order. */
export function placed({ stream, events }: Followed): readonly Placed[] {
  const part: EventPart = stream.envelope.sequence ?? 'field:id';
  const before = known.get(events);
  if (before !== undefined) return before;
  const places = events.map((event) => ({ event, number: asNumber(eventPart(event, part), part === 'field:id') }));
  known.set(events, places);
  return places;
}

/** Whether two events say the same: the type, and the data as JSON; other fields and the order of members do not matter. */
export function saysTheSame(a: StreamEvent, b: StreamEvent): boolean {
  if (a.type !== b.type) return false;
  if (a.data === b.data) return true;
  const [left, right] = [parseJson(a.data), parseJson(b.data)];
  return left !== undefined && right !== undefined && sameJson(left, right);
}

/** Why two readings of one stream do not agree. */
export interface Disagreement {
  readonly kind: 'event-differs' | 'event-lost';
  /** The event of the first reading that the second has otherwise, or not at all. */
  readonly event: StreamEvent;
  readonly other: StreamEvent | undefined;
  readonly expected: Json;
  readonly actual: Json;
}

/**
 * Compare a reading with a fuller one of the same thing. Where events are numbered, equal numbers must say the same, and no number may
 * be missing between two that the reading has. Without numbers the last events are compared, where both saw the closing event.
 */
export function disagreement(full: Followed, part: Followed): Disagreement | undefined {
  const [all, some] = [placed(full), placed(part)];
  if (some.length === 0 || all.length === 0) return undefined;
  if ([...all, ...some].every(({ number }) => number !== undefined)) return byNumber(all, some);
  if (closingEvent(full) === undefined || closingEvent(part) === undefined) return undefined;
  const from = Math.max(0, some.length - all.length);
  for (const [i, { event }] of some.slice(from).entries()) {
    const same = all[all.length - (some.length - from) + i]?.event;
    if (same !== undefined && !saysTheSame(same, event)) return differs(same, event);
  }
  return undefined;
}

function byNumber(all: readonly Placed[], some: readonly Placed[]): Disagreement | undefined {
  const own = new Map(some.map(({ number, event }) => [number ?? 0, event]));
  // Numbers that come twice name nothing: that is another check's matter.
  if (own.size < some.length || new Set(all.map(({ number }) => number)).size < all.length) return undefined;
  const numbers = [...own.keys()];
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  for (const { number = 0, event } of all) {
    const same = own.get(number);
    if (same !== undefined && !saysTheSame(event, same)) return differs(event, same);
    if (same === undefined && number > least && number < most)
      return { kind: 'event-lost', event, other: undefined, expected: number, actual: null };
  }
  return undefined;
}

function differs(event: StreamEvent, other: StreamEvent): Disagreement {
  return { kind: 'event-differs', event, other, expected: shown(event), actual: shown(other) };
}

function shown({ type, data }: StreamEvent): Json {
  const value = parseJson(data);
  return data.length > 2000 || value === undefined ? `${type} ${data.slice(0, 200)}` : { type, data: value };
}

/** Whether a stream numbers its events, so that readings can be laid side by side. */
export function isNumbered(stream: Stream): boolean {
  return stream.envelope.sequence !== undefined;
}
