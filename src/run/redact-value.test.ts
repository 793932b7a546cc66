import { expect, test } from 'vitest';
import { createRedactor } from './redact.ts';
import { redactValue } from './redact-value.ts';

const redactor = createRedactor([{ name: 'KEY', value: 'canary-1234' }]);

test('every text is cleaned, wherever it stands; everything else is as it was', () => {
  const value = { a: ['x canary-1234 y', 7, null], b: { c: 'canary-1234' }, d: true };
  expect(redactValue(redactor, value)).toEqual({
    a: ['x {{secret:KEY}} y', 7, null],
    b: { c: '{{secret:KEY}}' },
    d: true,
  });
});

test('a value without a secret is given back itself', () => {
  const value = { a: 'plain' };
  expect(redactValue(redactor, value)).toBe(value);
});
