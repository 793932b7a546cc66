import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonStep, isMultiple, nearestMultiple } from './decimal.ts';

describe('isMultiple', () => {
  it.each([
    [0.3, 0.1, true],
    [19.99, 0.01, true],
    [1e308, 1e-300, true],
    [0.35, 0.1, false],
    [7, 2, false],
    [-6, 3, true],
    [0, 5, true],
    [1e21, 7, false],
    [5e-324, 5e-324, true],
  ])('%d by %d: %s', (number, step, expected) => {
    expect(isMultiple(number, step)).toBe(expected);
  });
});

describe('nearestMultiple', () => {
  it.each([
    [0.25, 0.1, 'up', 0.3],
    [0.25, 0.1, 'down', 0.2],
    [-5, 3, 'up', -3],
    [-5, 3, 'down', -6],
    [6, 3, 'up', 6],
  ] as const)('%d by %d %s: %d', (number, step, side, expected) => {
    expect(nearestMultiple(number, step, side)).toBe(expected);
  });
  it('gives a multiple on the side that was asked for', () => {
    const number = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1_000);
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 500 }), (value, cents) => {
        const step = cents / 100;
        const up = nearestMultiple(value, step, 'up');
        const down = nearestMultiple(value, step, 'down');
        expect(up >= value && down <= value && isMultiple(up, step) && isMultiple(down, step)).toBe(true);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('commonStep', () => {
  it.each([
    [2, 3, 6],
    [0.1, 0.25, 0.5],
    [4, 6, 12],
  ])('%d and %d: %d', (a, b, expected) => {
    expect(commonStep(a, b)).toBe(expected);
  });
});
