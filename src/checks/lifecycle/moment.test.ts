import { expect, it } from 'vitest';
import { isCertainlyBefore, readMoment } from './moment.ts';

const noon = Date.UTC(2026, 0, 1, 12);

it.each([
  ['2026-01-01T12:00:00Z', noon, 1000],
  ['2026-01-01T12:00:00.000Z', noon, 1000],
  ['2026-01-01T12:00:00.5Z', noon + 500, 100],
  ['2026-01-01T12:00:00.125+00:00', noon + 125, 1],
  ['2026-01-01T12:00:00.123456789Z', noon + 123, 1],
  ['2026-01-01T14:00:00+02:00', noon, 1000],
  ['2026-01-01T12:00:00', noon, 1000],
])('reads %s', (text, at, grain) => {
  expect(readMoment(text)).toEqual({ at, grain });
});

it.each([[5], [null], [undefined], ['yesterday'], ['2026-13-01T12:00:00Z'], ['2026-01-01']])('is none: %s', (value) => {
  expect(readMoment(value)).toBeUndefined();
});

it('is sure of an order only when the texts are fine enough', () => {
  const before = (a: string, b: string) => {
    const [one, other] = [readMoment(a), readMoment(b)];
    return one !== undefined && other !== undefined && isCertainlyBefore(one, other);
  };
  expect(before('2026-01-01T12:00:00.001Z', '2026-01-01T12:00:00.002Z')).toBe(true);
  expect(before('2026-01-01T12:00:00Z', '2026-01-01T12:00:00.900Z')).toBe(false);
  expect(before('2026-01-01T12:00:00Z', '2026-01-01T12:00:01Z')).toBe(true);
  expect(before('2026-01-01T12:00:00.002Z', '2026-01-01T12:00:00.001Z')).toBe(false);
});
