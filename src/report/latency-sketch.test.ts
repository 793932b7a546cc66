import { expect, test } from 'vitest';
import { createLatencySketch } from './latency-sketch.ts';

test('quantiles are at most 2 % off, whatever the scale', () => {
  const sketch = createLatencySketch();
  for (let i = 1; i <= 10_000; i++) sketch.add(i / 10);
  expect(sketch.count()).toBe(10_000);
  expect(sketch.max()).toBe(1_000);
  for (const q of [0.01, 0.5, 0.95, 0.99]) expect(Math.abs(sketch.quantile(q) / (q * 1_000) - 1)).toBeLessThan(0.021);
});

test('nothing, one value, and zero', () => {
  const sketch = createLatencySketch();
  expect(sketch.quantile(0.5)).toBe(0);
  sketch.add(0);
  expect(sketch.quantile(0.5)).toBe(0);
  sketch.add(12);
  expect(sketch.quantile(1)).toBe(12);
});
