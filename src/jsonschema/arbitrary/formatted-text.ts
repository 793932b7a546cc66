import fc from 'fast-check';
import { wildText } from './hostile-text.ts';

const DATES = [
  '0001-01-01',
  '1582-10-15',
  '1900-02-28',
  '1969-12-31',
  '1970-01-01',
  '2000-02-29',
  '2024-02-29',
  '2038-01-19',
  '9999-12-31',
];
const dates = () => {
  const [min, max] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59Z')];
  const any = fc.date({ min, max, noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10));
  return fc.oneof(fc.constantFrom(...DATES), any);
};
const times = () => {
  const clocks = fc.constantFrom('00:00:00', '23:59:59', '12:30:15.5', '03:14:07.999999999');
  const offsets = fc.constantFrom('Z', '+00:00', '-00:00', '+14:00', '-12:00', '+05:45');
  return fc.tuple(clocks, offsets).map((parts) => parts.join(''));
};

/** Valid texts of a format, at the edge of the calendar and in forms that are rarely tried. Made when asked for: some are slow to build. */
const makers: ReadonlyMap<string, () => fc.Arbitrary<string>> = new Map<string, () => fc.Arbitrary<string>>([
  ['byte', () => fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes).toString('base64'))],
  ['date', dates],
  ['date-time', () => fc.tuple(dates(), times()).map((parts) => parts.join('T'))],
  ['email', () => fc.oneof(fc.emailAddress(), fc.constantFrom('first.last+tag@example.com', 'a@b.example'))],
  ['hostname', () => fc.domain()],
  ['ipv4', () => fc.oneof(fc.constantFrom('0.0.0.0', '255.255.255.255'), fc.ipV4())],
  ['ipv6', () => fc.oneof(fc.constantFrom('::', '::1', '::ffff:192.0.2.1'), fc.ipV6())],
  ['time', times],
  ['uri', () => wildText(0, 12).map((path) => `https://example.com/${encodeURIComponent(path)}`)],
  ['uuid', () => fc.oneof(fc.uuid(), fc.constantFrom('00000000-0000-0000-0000-000000000000'))],
]);
const made = new Map<string, fc.Arbitrary<string>>();

/** Undefined: nothing better than the maker of texts is known. */
export function formattedText(format: string): fc.Arbitrary<string> | undefined {
  const known = made.get(format) ?? makers.get(format)?.();
  if (known !== undefined) made.set(format, known);
  return known;
}
