import fc from 'fast-check';

/** Texts that have broken servers. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u0001\u001f\u007f\u0085',
  '\t\r\n',
  '\u2028\u2029',
  'e\u0301\u0323 \u1e69 s\u0323\u0307',
  '\u202eright-to-left\u202c',
  'שלום עולם',
  'مرحبا',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '𝒳𠜎\u{10ffff}',
  '\ufeffmark',
  '\ufffd\ufffe',
  'ﬁ ǅ ß İ ı',
  "'; --",
  '"}]{["',
  '<b>&amp;</b>',
  '../../x',
  '%00%2e%zz',
  '${x}{{x}}',
  '\\u0000\\',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '__proto__',
];

const joined = (unit: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(unit, { minLength, maxLength }).map(
    (units) => units.join(''),
    (text) => [...String(text)],
  );

/**
 * Any characters but surrogates, which have no UTF-8; they shrink towards `a`, and texts that are given as examples shrink too. The library's own
 * `binary` unit makes a table of all of Unicode for that, a second and a half of work in every process.
 */
export function wildText(min: number, max: number): fc.Arbitrary<string> {
  const letter = 0x61;
  const swapped = (code: number) => (code === 0 ? letter : code === letter ? 0 : code);
  const character = fc.integer({ min: 0, max: 0x10_f7_ff }).map(
    (index) => {
      const code = swapped(index);
      return String.fromCodePoint(code < 0xd8_00 ? code : code + 0x8_00);
    },
    (text) => {
      const code = String(text).codePointAt(0) ?? letter;
      return swapped(code < 0xd8_00 ? code : code - 0x8_00);
    },
  );
  return joined(character, min, max);
}

/**
 * Text out of every plane of Unicode with the ones above, in code points from `min` to `max`.
 * @param longest length of the rare long ones.
 */
export function hostileText(min: number, max: number, longest: number): fc.Arbitrary<string> {
  const most = Math.min(max, Math.max(min, 40));
  const sizes = [255, 256, 1_024, 4_096, 65_535, 65_536, 1_000_000].filter((size) => size <= longest);
  const lengths = [min, Number.isFinite(max) ? max : 0, ...sizes].filter(
    (size) => size > most && size >= min && size <= max && size <= longest,
  );
  const fitting = TEXTS.filter((text) => [...text].length >= min && [...text].length <= max);
  const long = lengths.map((size) => fc.constantFrom('a', 'é', '漢', '😀').map((unit) => unit.repeat(size)));
  return fc.oneof(
    { weight: 6, arbitrary: wildText(min, most) },
    {
      weight: 2,
      arbitrary: joined(
        fc.integer({ min: 0, max: 94 }).map((code) => String.fromCharCode(32 + ((code + 65) % 95))),
        min,
        most,
      ),
    },
    ...(fitting.length === 0 ? [] : [{ weight: 4, arbitrary: fc.constantFrom(...fitting) }]),
    ...(long.length === 0 ? [] : [{ weight: 1, arbitrary: fc.oneof(...long) }]),
  );
}
