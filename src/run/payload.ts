import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Payload } from '../model/index.ts';
import type { Redactor } from './redact.ts';

/**
 * Bytes as they are recorded: redacted, then as text where they are UTF-8.
 * @param keep bytes that are kept; of more, the beginning is kept, with the hash of everything (after redaction: a hash of a secret is a hint).
 */
export function toPayload(bytes: Buffer, redactor: Redactor, keep = Number.POSITIVE_INFINITY): Payload {
  return encodePayload(redactor.bytes(bytes), bytes.length, keep);
}

/** Record bytes that are already redacted. @param length of the bytes before redaction. */
export function encodePayload(clean: Buffer, length: number, keep = Number.POSITIVE_INFINITY): Payload {
  const whole = clean.length <= keep;
  const kept = whole ? clean : beginning(clean, keep);
  const cut = whole ? {} : { cut: { sha256: createHash('sha256').update(clean).digest('hex') } };
  return isUtf8(kept) && (whole || !isNoise(kept))
    ? { text: kept.toString('utf8'), encoding: 'utf8', bytes: length, ...cut }
    : { text: kept.toString('base64'), encoding: 'base64', bytes: length, ...cut };
}

/** Whether a piece of a body that nobody judges is made of control characters, each of which takes six letters of a transcript. */
function isNoise(bytes: Buffer): boolean {
  let count = 0;
  for (const byte of bytes.subarray(0, 65_536))
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) count++;
  return count > Math.min(bytes.length, 65_536) / 8;
}

/** At most so many bytes, and no character cut in two: text that is cut is still text. */
function beginning(bytes: Buffer, most: number): Buffer {
  for (let length = most; length > most - 4 && length >= 0; length--) {
    const kept = bytes.subarray(0, length);
    if (isUtf8(kept)) return kept;
  }
  return bytes.subarray(0, most);
}

/** The recorded bytes of a payload. */
export function payloadBytes(payload: Payload): Buffer {
  return Buffer.from(payload.text, payload.encoding === 'utf8' ? 'utf8' : 'base64');
}
