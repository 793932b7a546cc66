import formatsPlugin from 'ajv-formats/dist/formats.js';
import { isDate, isDateTime, isTime } from './date-time.ts';
import { isEmail } from './email.ts';
import { isIpv4, isIpv6 } from './ip-address.ts';
import { isUri, isUriReference } from './uri.ts';
import { isUuid } from './uuid.ts';

/** A check on a format: strings and numbers are judged apart, everything else passes (JSON Schema validation 7.2.1). */
export type FormatCheck =
  | { readonly of: 'string'; readonly test: (text: string) => boolean }
  | { readonly of: 'number'; readonly test: (number: number) => boolean };

const text = (test: (text: string) => boolean): FormatCheck => ({ of: 'string', test });

function borrowed(
  name: 'duration' | 'hostname' | 'json-pointer' | 'relative-json-pointer' | 'uri-template',
): FormatCheck {
  const expression = formatsPlugin.fullFormats[name];
  if (!(expression instanceof RegExp)) throw new Error(`ajv-formats has no expression for ${name}`);
  return text((value) => expression.test(value));
}

function isRegex(source: string): boolean {
  for (const flags of ['u', '']) {
    try {
      new RegExp(source, flags);
      return true;
    } catch {
      // The other flavour may still take it.
    }
  }
  return false;
}

/**
 * Formats that are judged. A format that is not here (unknown, or only a hint such as `password`) says nothing about a value.
 * Our own checks replace those of ajv-formats where it is loose. int64: numbers are doubles by the time they are here, so 2^63 - 1
 * has become 2^63 and must pass. A fraction is the business of `type: integer`, so that one fault is one error.
 */
export const formats: ReadonlyMap<string, FormatCheck> = new Map<string, FormatCheck>([
  ['byte', text((value) => /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(value))],
  ['date', text(isDate)],
  ['date-time', text(isDateTime)],
  ['duration', borrowed('duration')],
  ['email', text(isEmail)],
  ['hostname', borrowed('hostname')],
  ['int32', { of: 'number', test: (number) => number >= -(2 ** 31) && number <= 2 ** 31 - 1 }],
  ['int64', { of: 'number', test: (number) => number >= -(2 ** 63) && number <= 2 ** 63 }],
  ['ipv4', text(isIpv4)],
  ['ipv6', text(isIpv6)],
  ['json-pointer', borrowed('json-pointer')],
  ['regex', text(isRegex)],
  ['relative-json-pointer', borrowed('relative-json-pointer')],
  ['time', text(isTime)],
  ['uri', text(isUri)],
  ['uri-reference', text(isUriReference)],
  ['uri-template', borrowed('uri-template')],
  ['uuid', text(isUuid)],
]);
