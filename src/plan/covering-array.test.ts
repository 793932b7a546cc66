import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringArray } from './covering-array.ts';

function uncovered(levels: readonly number[], rows: readonly (readonly number[])[]): string[] {
  const missing: string[] = [];
  levels.forEach((left, i) => {
    for (let j = i + 1; j < levels.length; j++)
      for (let a = 0; a < left; a++)
        for (let b = 0; b < (levels[j] ?? 0); b++)
          if (!rows.some((row) => row[i] === a && row[j] === b)) missing.push(`${i}=${a} ${j}=${b}`);
  });
  return missing;
}

describe('coveringArray', () => {
  it('covers every pair, whatever the factors', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 }), (levels) => {
        const rows = coveringArray(levels);
        expect(uncovered(levels, rows)).toEqual([]);
        expect(rows.every((row) => row.every((level, i) => level < (levels[i] ?? 0)))).toBe(true);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is far smaller than the full product', () => {
    expect(coveringArray(Array.from({ length: 10 }, () => 2)).length).toBeLessThanOrEqual(10);
    expect(coveringArray(Array.from({ length: 40 }, () => 3)).length).toBeLessThanOrEqual(60);
  });

  it('stops at the most rows that are asked for, and needs none for less than two factors', () => {
    expect(coveringArray([3, 3, 3], 4)).toHaveLength(4);
    expect(coveringArray([3])).toEqual([]);
  });
});
