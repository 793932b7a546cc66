import { expect, it } from 'vitest';
import { survivesAsText } from './survives-as-text.ts';

it.each([
  ['a', true],
  [7, true],
  [false, true],
  ['', false],
  [null, false],
  ['..', false],
  ['a\nb', false],
  [['a', 1], true],
  [[], false],
  [[''], false],
  [[['a']], false],
  [{ a: 1 }, false],
])('%j', (value, survives) => {
  expect(survivesAsText(value, 'form')).toBe(survives);
});

it('sends the members of an object where its style names them', () => {
  expect(survivesAsText({ a: 1, b: 'c' }, 'deepObject')).toBe(true);
  expect(survivesAsText({ a: { b: 1 } }, 'deepObject')).toBe(false);
  expect(survivesAsText({}, 'deepObject')).toBe(false);
});
