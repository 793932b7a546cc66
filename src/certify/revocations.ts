import { createPublicKey, type KeyObject } from 'node:crypto';
import { isObject, type Json, parseJson } from '../model/index.ts';
import { canonical } from './certificate.ts';
import { keyId, open, seal } from './dsse.ts';

/** Type of payload of a signed list: no certificate can pass for one, and none for a certificate. */
export const revocationsType = 'application/vnd.assay.revocations+json';

/** Certificates that a holder of a key took back. Signed as a whole: who takes an entry out has to sign anew, and date it anew. */
export interface Revocations {
  readonly format: 'assay-revocations/1';
  /** One more with each list: of two lists of one key, the higher one counts. */
  readonly sequence: number;
  /** RFC 3339. */
  readonly issuedAt: string;
  /** Reasons by id of certificate. */
  readonly revoked: Readonly<Record<string, string>>;
}

/** A list as it was found: `signed` by a trusted key, `unsigned` (an object of reasons by id), or not to be believed. */
export type RevocationList =
  | { readonly kind: 'signed'; readonly list: Revocations; readonly keyid: string }
  | { readonly kind: 'unsigned'; readonly revoked: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly reason: string };

/** The text of a signed list: a DSSE envelope. */
export function sealRevocations(list: Revocations, privateKey: KeyObject): string {
  const payload = Buffer.from(canonical(list as unknown as Json));
  return `${JSON.stringify(seal(revocationsType, payload, privateKey, keyId(createPublicKey(privateKey))), null, 2)}\n`;
}

/** Read a list of certificates that were taken back. @param trusted keys of which one must have signed it, if it is signed at all */
export function readRevocations(text: string, trusted: readonly KeyObject[]): RevocationList {
  const value = parseJson(text);
  if (!isObject(value)) return { kind: 'refused', reason: 'it is no JSON object' };
  if (!('payload' in value)) {
    if (!Object.values(value).every((reason) => typeof reason === 'string'))
      return { kind: 'refused', reason: 'it is no object of reasons by id: {"<id of the certificate>": "<reason>"}' };
    return { kind: 'unsigned', revoked: new Map(Object.entries(value as Readonly<Record<string, string>>)) };
  }
  const opened = open(text, revocationsType, trusted);
  if (opened.kind === 'refused') return opened;
  const list = parseJson(opened.payload.toString('utf8'));
  if (!isList(list)) return { kind: 'refused', reason: 'what is signed is no list of certificates taken back' };
  return { kind: 'signed', list, keyid: opened.keyid };
}

const day = 24 * 60 * 60 * 1000;
/** Age of a list from which on it is told, where nobody asked for less. */
export const usualAge = 30;

/**
 * What can be said against a list itself. `wrong`: it is not to be believed. `weak`: what it does not say is no proof.
 * @param found undefined: no list was given
 * @param keyid of the key that signed the certificate
 * @param days age in days from which on a list is weak
 */
export function weaknesses(
  found: RevocationList | undefined,
  { now, keyid, days = usualAge }: { readonly now: string; readonly keyid: string; readonly days?: number | undefined },
): { readonly wrong: readonly string[]; readonly weak: readonly string[] } {
  if (found === undefined) return { wrong: [], weak: ['no list of certificates taken back was looked at'] };
  if (found.kind === 'refused') return { wrong: [`the list of certificates taken back: ${found.reason}`], weak: [] };
  if (found.kind === 'unsigned')
    return {
      wrong: [],
      weak: ['the list of certificates taken back is not signed: an entry that was taken out of it goes unnoticed'],
    };
  const { issuedAt, sequence } = found.list;
  const age = (Date.parse(now) - Date.parse(issuedAt)) / day;
  const name = `list ${sequence} of certificates taken back, of ${issuedAt.slice(0, 10)},`;
  return {
    wrong: age < 0 ? [`${name} was issued after today`] : [],
    weak: [
      ...(age > days ? [`${name} is older than ${days} days: what was taken back since is not in it`] : []),
      ...(found.keyid === keyid ? [] : [`${name} is signed with another trusted key than the certificate`]),
    ],
  };
}

function isList(value: Json | undefined): value is Json & Revocations {
  return (
    isObject(value) &&
    value['format'] === 'assay-revocations/1' &&
    Number.isInteger(value['sequence']) &&
    typeof value['issuedAt'] === 'string' &&
    !Number.isNaN(Date.parse(value['issuedAt'])) &&
    isObject(value['revoked']) &&
    Object.values(value['revoked']).every((reason) => typeof reason === 'string')
  );
}
