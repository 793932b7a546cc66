import type { Exchange, Payload, StreamRecord, WireRequest } from '../model/index.ts';
import { headerOf } from '../model/index.ts';
import { nameSecrets } from './secrets.ts';

/** `POST http://127.0.0.1/v1/runs` */
export function requestLine({ method, url }: WireRequest): string {
  return `${method} ${nameSecrets(url)}`;
}

/** Another kind and place of one problem: `below-minimum at body/floor`. */
export function alsoWords({ kind, pointer }: { readonly kind: string; readonly pointer?: string }): string {
  return pointer === undefined ? kind : `${kind} at ${pointer}`;
}

/** What came back, in a few words: `200 application/json, 412 bytes, 12 ms`. */
export function answerLine(record: Exchange | StreamRecord): string {
  if (record.kind === 'stream') {
    const { status, events, end, openedAt } = record;
    const ending = end.kind === 'left' ? 'left by us' : end.kind;
    return `${status} stream, ${count(events.length, 'event')}, ${ending} after ${Math.round(end.at - openedAt)} ms`;
  }
  if (record.result.kind === 'failed')
    return `no answer: ${record.result.failure.kind} (${record.result.failure.message})`;
  const { response, endedAt } = record.result;
  const type = headerOf(response.headers, 'content-type') ?? 'no content type';
  return `${response.status} ${type}, ${count(response.body.bytes, 'byte')}, ${Math.round(endedAt - record.sentAt)} ms`;
}

/** The answer's body as recorded; a stream gives its bytes so far as they are text. @returns undefined when there is none. */
export function answerBody(record: Exchange | StreamRecord): Payload | undefined {
  if (record.kind === 'exchange') return record.result.kind === 'answered' ? record.result.response.body : undefined;
  const parts = record.chunks.map(({ payload }) => payload);
  const bytes = parts.reduce((sum, payload) => sum + payload.bytes, 0);
  const text = Buffer.concat(
    parts.map(({ text: part, encoding }) => Buffer.from(part, encoding === 'utf8' ? 'utf8' : 'base64')),
  ).toString('utf8');
  return { text, encoding: 'utf8', bytes };
}

/** A payload as text for people, at most `limit` characters; says what is missing. */
export function payloadText(payload: Payload, limit: number): string {
  const text = payload.encoding === 'utf8' ? nameSecrets(payload.text) : `(base64) ${payload.text}`;
  if (text.length <= limit && payload.cut === undefined) return text;
  return `${text.slice(0, limit)}\n… cut: ${count(payload.bytes, 'byte')} in all`;
}

/** `1 byte`, `2 bytes`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
