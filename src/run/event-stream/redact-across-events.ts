import { isObject, type Json, parseJson, type StreamEvent } from '../../model/index.ts';
import type { Redactor } from '../redact.ts';
import { cutSpans, type Span } from '../redact-search.ts';

interface Told {
  readonly events: readonly StreamEvent[];
  /** The bytes of the stream, as they came. */
  readonly pieces: readonly Buffer[];
}

/** A text in the data of an event. */
interface Leaf {
  readonly event: number;
  readonly text: string;
}

/**
 * A target may give a secret back in small pieces, one to an event: as the data itself, or as a text in it that is always in the same place (the
 * deltas of an answer as it is written). Events and bytes are redacted alike.
 */
export function redactAcrossEvents(redactor: Redactor, told: Told): Told {
  const { events, pieces } = told;
  const now = new Map<number, string>();
  const replace = (leaves: readonly Leaf[], put: (data: string, from: string, to: string) => string): void => {
    const clean = redactor.across(leaves.map(({ text }) => text));
    for (const [i, { event, text }] of leaves.entries()) {
      const to = clean?.[i] ?? text;
      if (to !== text) now.set(event, put(now.get(event) ?? events[event]?.data ?? '', text, to));
    }
  };
  for (const leaves of leavesByPlace(events).values())
    replace(leaves, (data, from, to) => data.replace(JSON.stringify(from), () => JSON.stringify(to)));
  const whole = events.map(({ data }, event) => ({ event, text: now.get(event) ?? data }));
  replace(whole, (_data, _from, to) => to);
  if (now.size === 0) return told;
  return {
    events: events.map((event, i) => ({ ...event, data: now.get(i) ?? event.data })),
    pieces: cutSpans(pieces, spansOf(events, now, Buffer.concat(pieces))),
  };
}

function leavesByPlace(events: readonly StreamEvent[]): ReadonlyMap<string, readonly Leaf[]> {
  const found = new Map<string, Leaf[]>();
  const visit = (event: number, value: Json | undefined, place: string): void => {
    if (typeof value === 'string') {
      const known = found.get(place);
      if (known === undefined) found.set(place, [{ event, text: value }]);
      else known.push({ event, text: value });
    } else if (Array.isArray(value)) for (const item of value) visit(event, item, `${place}/*`);
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) visit(event, inner, `${place}/${name}`);
  };
  for (const [i, { data }] of events.entries()) visit(i, /^\s*[{["]/.test(data) ? parseJson(data) : undefined, '');
  return found;
}

/** The lines of changed events among the bytes of the stream, in order; whatever follows an event that is not found there goes. */
function spansOf(events: readonly StreamEvent[], now: ReadonlyMap<number, string>, bytes: Buffer): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [i, { data }] of events.entries()) {
    const changed = now.get(i)?.split('\n');
    for (const [k, line] of data.split('\n').entries()) {
      const start = bytes.indexOf(line, at);
      if (start < 0 && changed === undefined) continue;
      if (start < 0) return [...spans, { start: at, end: bytes.length, marker: '' }];
      at = start + Buffer.byteLength(line);
      if (changed !== undefined) spans.push({ start, end: at, marker: changed[k] ?? '' });
    }
  }
  return spans;
}
