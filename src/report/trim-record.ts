import { createHash } from 'node:crypto';
import type { Exchange, Payload, StreamRecord } from '../model/index.ts';

/** How much of a body a report keeps, in UTF-16 units of its text; the transcript has the rest. */
const bodyLimit = 64 * 1024;

/** How many chunks and events of a stream a report keeps: the first half and the last half of them. */
const streamLimit = 400;

const trimmed = new WeakMap<Exchange | StreamRecord, Exchange | StreamRecord>();

/** Cut what is too large for a report. Lengths and hashes of what was cut are kept. Equal records give one and the same result. */
export function trimRecord(record: Exchange | StreamRecord): Exchange | StreamRecord {
  const known = trimmed.get(record);
  if (known !== undefined) return known;
  const made = trim(record);
  trimmed.set(record, made);
  return made;
}

function trim(record: Exchange | StreamRecord): Exchange | StreamRecord {
  const { request } = record;
  const slim = request.body === undefined ? request : { ...request, body: trimPayload(request.body) };
  if (record.kind === 'stream') {
    const chunks = ends(record.chunks).map((chunk) => ({ ...chunk, payload: trimPayload(chunk.payload) }));
    const events = ends(record.events).map((event) => ({ ...event, data: event.data.slice(0, bodyLimit) }));
    const dropped = record.chunks.slice(
      streamLimit / 2,
      Math.max(streamLimit / 2, record.chunks.length - streamLimit / 2),
    );
    const leftOut = {
      chunks: record.chunks.length - chunks.length,
      bytes: record.chunks.length > streamLimit ? dropped.reduce((sum, { payload }) => sum + payload.bytes, 0) : 0,
      events: record.events.length - events.length,
    };
    const whole = leftOut.chunks === 0 && leftOut.events === 0;
    return { ...record, request: slim, chunks, events, ...(whole ? {} : { leftOut }) };
  }
  if (record.result.kind !== 'answered') return { ...record, request: slim };
  const { response } = record.result;
  return {
    ...record,
    request: slim,
    result: { ...record.result, response: { ...response, body: trimPayload(response.body) } },
  };
}

function trimPayload(payload: Payload): Payload {
  if (payload.text.length <= bodyLimit) return payload;
  const sha256 =
    payload.cut?.sha256 ??
    createHash('sha256')
      .update(Buffer.from(payload.text, payload.encoding === 'utf8' ? 'utf8' : 'base64'))
      .digest('hex');
  return { ...payload, text: payload.text.slice(0, bodyLimit), cut: { sha256 } };
}

function ends<T>(list: readonly T[]): readonly T[] {
  if (list.length <= streamLimit) return list;
  return [...list.slice(0, streamLimit / 2), ...list.slice(-streamLimit / 2)];
}
