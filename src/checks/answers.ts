import {
  type Exchange,
  headerOf,
  type Json,
  type Operation,
  type Story,
  type StreamRecord,
  type WireResponse,
} from '../model/index.ts';

export { headerOf, isSuccess } from '../model/index.ts';

/** One answer of the target, whether it was read whole or as a stream. */
export interface Answer {
  readonly record: Exchange | StreamRecord;
  readonly status: number;
  readonly headers: WireResponse['headers'];
  /** Absent for streams. */
  readonly body?: WireResponse['body'];
}

/** All answers in a story, in the order in which they were recorded. Requests that got none are left out. */
export function answersOf(story: Story): Answer[] {
  const exchanges = story.exchanges.flatMap((record): Answer[] => {
    if (record.result.kind === 'failed') return [];
    const { status, headers, body } = record.result.response;
    return [{ record, status, headers, body }];
  });
  const streams = story.streams.map((record): Answer => ({ record, status: record.status, headers: record.headers }));
  return [...exchanges, ...streams];
}

/** Whether an answer is one of this operation: a probe may send another method to its path, and documents say nothing of that. */
export function answers(operation: Operation, { record }: Answer): boolean {
  return record.operation === operation.id && record.request.method === operation.method.toUpperCase();
}

/** The answer to a probe's one request. */
export function probeAnswer(story: Story): Answer | undefined {
  return answersOf(story).find(({ record }) => record.step === 'probe');
}

/** All items of a header that is a list, over all of its lines (RFC 9110 section 5.3). @returns undefined where there is no such header */
export function listIn(headers: WireResponse['headers'], name: string): readonly string[] | undefined {
  const lines = headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
  if (lines.length === 0) return undefined;
  return lines.flatMap(([, value]) => value.split(',').map((item) => item.trim()));
}

/** Media type without parameters, lower case: `application/json`. */
export function mediaTypeOf(headers: WireResponse['headers']): string | undefined {
  return headerOf(headers, 'content-type')?.split(';')[0]?.trim().toLowerCase();
}

/** Whether a media range of a document (`application/json`, `text/*`) covers a media type (RFC 9110 section 12.5.1). */
export function mediaTypeMatches(range: string, mediaType: string): boolean {
  const [wanted = '', given = ''] = [range.split(';')[0]?.trim().toLowerCase(), mediaType];
  if (wanted === '*/*' || wanted === given) return true;
  return wanted.endsWith('/*') && given.startsWith(wanted.slice(0, -1));
}

/** Whether a media type holds JSON (`application/json`, `application/problem+json`). */
export function isJsonMediaType(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType === 'text/json' || mediaType.endsWith('+json');
}

/** Parse a body as JSON. @returns undefined when it is none, or was cut. */
export function jsonOf(body: WireResponse['body'] | undefined): { readonly value: Json } | undefined {
  if (body === undefined || body.encoding !== 'utf8' || body.cut !== undefined) return undefined;
  try {
    return { value: JSON.parse(body.text) as Json };
  } catch {
    return undefined;
  }
}

/** Statuses that say "not now": they prove nothing about the request that they answer (RFC 6585 section 4, RFC 9110 section 15.6.4). */
export function isTemporary(status: number): boolean {
  return status === 429 || status === 503 || status === 408;
}

export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && !isTemporary(status);
}
