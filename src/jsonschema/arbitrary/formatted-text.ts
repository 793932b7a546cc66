import fc from 'fast-check';

const day = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const offset = fc.constantFrom('Z', '+00:00', '-00:00', '+14:00', '-12:00', '+05:45');
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
const date = fc.oneof(
  fc.constantFrom(...DATES),
  day.map((one) => one.toISOString().slice(0, 10)),
);
const time = fc
  .tuple(fc.constantFrom('00:00:00', '23:59:59', '12:30:15.5', '03:14:07.999999999'), offset)
  .map(([clock, zone]) => clock + zone);

/** Valid texts of a format, at the edge of the calendar and in forms that are rarely tried. */
const made: ReadonlyMap<string, fc.Arbitrary<string>> = new Map<string, fc.Arbitrary<string>>([
  ['byte', fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes).toString('base64'))],
  ['date', date],
  ['date-time', fc.tuple(date, time).map(([one, clock]) => `${one}T${clock}`)],
  ['email', fc.oneof(fc.emailAddress(), fc.constantFrom('first.last+tag@example.com', 'a@b.example'))],
  ['hostname', fc.domain()],
  ['ipv4', fc.oneof(fc.constantFrom('0.0.0.0', '255.255.255.255'), fc.ipV4())],
  ['ipv6', fc.oneof(fc.constantFrom('::', '::1', '::ffff:192.0.2.1'), fc.ipV6())],
  ['time', time],
  [
    'uri',
    fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('urn:example:a', 'https://example.com/%F0%9F%98%80'),
    ),
  ],
  [
    'uuid',
    fc.oneof(
      fc.uuid(),
      fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
    ),
  ],
]);

/** Undefined: nothing better than the maker of texts is known. */
export function formattedText(format: string): fc.Arbitrary<string> | undefined {
  return made.get(format);
}
