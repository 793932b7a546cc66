import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearCredential, wrongCredential } from './wrong-credential.ts';

it.each([
  ['sk_live_abcDEF123456', /^[a-z]{2}_[a-z]{4}_[a-z]{3}[A-Z]{3}\d{6}$/],
  ['9f86d081-884c-4d65-9a2f-eaa0c55ad015', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/],
  ['', /^assay-wrong-credential$/],
  ['short', /^assay-wrong-credential$/],
  ['--------', /^assay-wrong-credential$/],
])('keeps the shape of %j', (right, shape) => {
  expect(wrongCredential(right)).toMatch(shape);
});

it('is never the right one, and always the same', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (right) => {
      expect(wrongCredential(right)).not.toBe(right);
      expect(wrongCredential(right)).toBe(wrongCredential(right));
    }),
  );
  expect(wrongCredential('assay-wrong-credential')).not.toBe('assay-wrong-credential');
  const fixed = wrongCredential(wrongCredential('abcdefgh'));
  expect(wrongCredential(fixed)).not.toBe(fixed);
});

it('begins like the right one where it is near, and is never the right one', () => {
  expect(nearCredential('sk_live_abcDEF123456')).toMatch(/^sk_live_ab[a-z][A-Z]{3}\d{6}$/);
  expect(nearCredential('short')).toBe('assay-wrong-credential');
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (right) => {
      expect(nearCredential(right)).not.toBe(right);
    }),
  );
});
