import type { EventPart, Stream } from './behaviour.ts';
import type { Json } from './json.ts';
import { valueByPath } from './pointer.ts';
import type { Exchange, Payload, StreamEvent, WireResponse } from './transcript.ts';

/** Levels of JSON that are read: RFC 8259 section 9 lets a parser set a limit, and behind every parser comes code that must bear the depth. */
export const deepestJson = 1_000;

/** Whether a text, were it JSON, would nest deeper than {@link deepestJson}. */
export function nestsTooDeep(text: string): boolean {
  if (text.length <= 2 * deepestJson) return false;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === quote) isText = !isText;
    else if (isText) at += letter === backslash ? 1 : 0;
    // Brackets and braces are one bit apart.
    else if ((letter | 0x20) === openBrace) {
      if (++depth > deepestJson) return true;
    } else if ((letter | 0x20) === closeBrace) depth--;
  }
  return false;
}

const [quote, backslash, openBrace, closeBrace] = [0x22, 0x5c, 0x7b, 0x7d];

/** Parse text as JSON (RFC 8259). @returns undefined when it is none, or nests too deep. */
export function parseJson(text: string): Json | undefined {
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Twenty checks ask for the value of one body; it lives as long as the payload does. */
const parsed = new WeakMap<Payload, { readonly value: Json | undefined }>();

/** A payload's JSON value. @returns undefined when it is no JSON, not UTF-8, or was cut short in the recording. */
export function payloadJson(payload: Payload | undefined): Json | undefined {
  if (payload === undefined || payload.encoding !== 'utf8' || payload.cut !== undefined) return undefined;
  const known = parsed.get(payload) ?? { value: parseJson(payload.text) };
  parsed.set(payload, known);
  return known.value;
}

/** The answer of an exchange, when there is a whole one. */
export function answerOf(exchange: Exchange): WireResponse | undefined {
  return exchange.result.kind === 'answered' ? exchange.result.response : undefined;
}

/** The JSON body of a 2xx answer; undefined for every other end of the exchange. */
export function successJson(exchange: Exchange): Json | undefined {
  const answer = answerOf(exchange);
  return answer !== undefined && isSuccess(answer.status) ? payloadJson(answer.body) : undefined;
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The first value of a header, by its case-insensitive name (RFC 9110 section 5.1). */
export function headerOf(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  return headers.find(([candidate]) => candidate.toLowerCase() === name.toLowerCase())?.[1];
}

/** What an event shows at a part of its envelope: an SSE field as text, or a member of its JSON data. */
export function eventPart(event: StreamEvent, part: EventPart): Json | undefined {
  if (part === 'field:event') return event.type;
  if (part === 'field:id') return event.id;
  return valueByPath(dataOf(event), part.slice('data:'.length));
}

/** The last data that was asked about: role, type, number and state of one event are asked for one behind the other. */
let last: { readonly data: string; readonly value: Json | undefined } = { data: '', value: undefined };

function dataOf({ data }: StreamEvent): Json | undefined {
  if (data !== last.data) last = { data, value: parseJson(data) };
  return last.value;
}

/** The event's type in the API's own words; the SSE type where the envelope shows none. */
export function eventType(stream: Stream, event: StreamEvent): string {
  const shown = eventPart(event, stream.envelope.type);
  return typeof shown === 'string' ? shown : event.type;
}

/**
 * What an event is on this stream. `heartbeat` and `sentinel` carry no data of the API;
 * `unknown` is a type that the contract does not name, about which documents are silent.
 */
export function eventRole(
  stream: Stream,
  event: StreamEvent,
): 'heartbeat' | 'sentinel' | 'opens' | 'closes' | 'any' | 'unknown' {
  if (isSentinel(stream, event)) return 'sentinel';
  const type = eventType(stream, event);
  if (stream.heartbeats.includes(type) || stream.heartbeats.includes(event.type)) return 'heartbeat';
  const declared = stream.events.find((candidate) => candidate.type === type);
  if (declared !== undefined) return declared.role;
  return stream.events.length === 0 ? 'any' : 'unknown';
}

/** State of the resource that an event shows: in its data, or by its type where that type means one state only. */
export function eventState(stream: Stream, event: StreamEvent): string | undefined {
  const shown = stream.envelope.state === undefined ? undefined : eventPart(event, stream.envelope.state);
  if (typeof shown === 'string') return shown;
  const declared = stream.events.find((candidate) => candidate.type === eventType(stream, event));
  return declared?.shows.length === 1 ? declared.shows[0] : undefined;
}

function isSentinel(stream: Stream, event: StreamEvent): boolean {
  const value = stream.sentinel?.value;
  if (value === undefined) return false;
  return event.data === (typeof value === 'string' ? value : JSON.stringify(value));
}

/** Steps of a story that read a stream with a flag, without it, and with false for it: where the scenario that acts and the check that judges meet. */
export function streamFlagSteps(parameter: string): Readonly<Record<'with' | 'without' | 'saidNo', string>> {
  return { with: `with-${parameter}`, without: `without-${parameter}`, saidNo: `said-no-to-${parameter}` };
}
