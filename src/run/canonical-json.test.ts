import { expect, it } from 'vitest';
import { canonicalJson, sha256 } from './canonical-json.ts';

/** Vectors of RFC 8785: section 3.2.4 (sorting by UTF-16 units) and appendix B (numbers). */
it('sorts members by UTF-16 code units', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

it.each([
  [1 / 3, '0.3333333333333333'],
  [1e30, '1e+30'],
  [4.5, '4.5'],
  [2e-3, '0.002'],
  [1e-27, '1e-27'],
  [-0, '0'],
])('writes %d as %s', (number, text) => {
  expect(canonicalJson(number)).toBe(text);
});

it('keeps lists in order, nests, and leaves out what is undefined', () => {
  const value = { b: [3, { d: null, c: true }], a: undefined as never, __proto__x: '"\u000f\n' };
  expect(canonicalJson(value)).toBe('{"__proto__x":"\\"\\u000f\\n","b":[3,{"c":true,"d":null}]}');
});

it('hashes UTF-8', () => {
  expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});
