import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { isObject, type JsonObject, parseJson } from '../model/index.ts';

/** A DSSE envelope (https://github.com/secure-systems-lab/dsse, version 1). */
export interface Envelope {
  readonly payloadType: string;
  /** Base64 of the payload's bytes. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** What is signed: the type and the bytes, each with its length, so that no payload can pass for one of another type. */
function preAuthentication(type: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/** Name of a key: SHA-256 in hex of its public half (SubjectPublicKeyInfo, DER). */
export function keyId(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** Sign bytes with Ed25519 (RFC 8032). */
export function seal(type: string, payload: Uint8Array, privateKey: KeyObject, keyid: string): Envelope {
  const signature = sign(null, preAuthentication(type, payload), privateKey);
  return {
    payloadType: type,
    payload: Buffer.from(payload).toString('base64'),
    signatures: [{ keyid, sig: signature.toString('base64') }],
  };
}

export type Opened =
  | { readonly kind: 'open'; readonly payload: Buffer; readonly keyid: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Open an envelope: its payload, once one signature of a trusted key holds. Only canonical base64 is taken, so no byte of it is free. */
export function open(text: string, type: string, trusted: readonly KeyObject[]): Opened {
  const refused = (reason: string): Opened => ({ kind: 'refused', reason });
  const envelope = parseJson(text);
  if (!isEnvelope(envelope)) return refused('it is no DSSE envelope');
  if (envelope.payloadType !== type) return refused(`its payload is of type ${envelope.payloadType} and not ${type}`);
  const payload = decode(envelope.payload);
  if (payload === undefined) return refused('its payload is no base64');
  const signed = preAuthentication(type, payload);
  const keys = new Map(trusted.map((key) => [keyId(key), key]));
  let why = 'it has no signature';
  for (const { keyid, sig } of envelope.signatures) {
    const key = keys.get(keyid);
    const signature = decode(sig);
    if (key === undefined) why = `it is signed with the key ${keyid}, which is not among the trusted ones`;
    else if (signature !== undefined && verify(null, signed, key, signature)) return { kind: 'open', payload, keyid };
    else why = 'its signature does not fit its payload';
  }
  return refused(why);
}

function decode(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function isEnvelope(value: unknown): value is Envelope & JsonObject {
  return (
    isObject(value) &&
    Object.keys(value).every((key) => ['payload', 'payloadType', 'signatures'].includes(key)) &&
    typeof value.payload === 'string' &&
    typeof value.payloadType === 'string' &&
    Array.isArray(value.signatures) &&
    value.signatures.every(
      (one: unknown) => isObject(one) && typeof one.keyid === 'string' && typeof one.sig === 'string',
    )
  );
}
