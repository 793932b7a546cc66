import { createHash } from 'node:crypto';
import type { Json } from '../model/index.ts';
import { isObject } from '../model/index.ts';

/**
 * Canonical JSON (RFC 8785): equal values give equal bytes. Members are sorted by UTF-16 code units, which is what `sort` does; numbers and strings
 * are written as ECMAScript writes them (sections 3.2.2.2 and 3.2.2.3). Members that are undefined are left out, as in JSON.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** SHA-256 of UTF-8 text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
