/** Summary of durations in bounded memory, whatever their number. All values are milliseconds. */
export interface LatencySketch {
  readonly add: (duration: number) => void;
  readonly count: () => number;
  readonly max: () => number;
  /** The value at quantile `q` (0..1), at most 2 % off. @returns 0 when nothing was added. */
  readonly quantile: (q: number) => number;
  /** Lower edges of buckets that grow by a quarter, with their counts; empty ones are left out. */
  readonly histogram: () => readonly (readonly [number, number])[];
}

/**
 * A histogram with logarithmic buckets: each is 4 % wider than the one before, so the middle of a bucket is at most 2 % away from all that
 * is in it (the idea of DDSketch, Masson et al. 2019). From 1 µs to 3 hours that is about 600 buckets.
 */
export function createLatencySketch(): LatencySketch {
  const growth = Math.log(1.04);
  const smallest = 0.001;
  const buckets = new Map<number, number>();
  let count = 0;
  let max = 0;
  return {
    add: (duration) => {
      const bucket = Math.floor(Math.log(Math.max(duration, smallest)) / growth);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
      count++;
      max = Math.max(max, duration);
    },
    count: () => count,
    max: () => max,
    quantile: (q) => {
      const rank = Math.ceil(q * count);
      let seen = 0;
      for (const [bucket, size] of [...buckets].sort(([a], [b]) => a - b)) {
        seen += size;
        if (seen >= rank) return Math.min(max, Math.exp((bucket + 0.5) * growth));
      }
      return max;
    },
    histogram: () => {
      // Six of the fine buckets make a coarse one: 1.04 to the sixth is a little more than a quarter.
      const coarse = new Map<number, number>();
      for (const [bucket, size] of buckets) {
        const edge = Math.floor(bucket / 6) * 6;
        coarse.set(edge, (coarse.get(edge) ?? 0) + size);
      }
      return [...coarse]
        .sort(([a], [b]) => a - b)
        .map(([edge, size]) => [Number(Math.exp(edge * growth).toPrecision(4)), size] as const);
    },
  };
}
