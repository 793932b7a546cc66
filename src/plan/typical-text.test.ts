import { expect, test } from 'vitest';
import { typicalText } from './typical-text.ts';

test.each([
  ['currency', 'EUR'],
  ['country_code', 'DE'],
  ['callbackUrl', 'https://example.com/abc'],
  ['title', undefined],
  ['currencies', undefined],
])('%s is known as what it means', (name, value) => expect(typicalText(name, 'abc')).toBe(value));
