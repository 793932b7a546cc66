import { tidy } from '../decimal.ts';
import { numberRange } from '../make/make-number.ts';
import type { EdgeFinder } from './edge.ts';

/** The first and last allowed number, and the ones next to them. */
export const numberEdges: EdgeFinder = function* ({ value, facts }) {
  const range = numberRange(facts);
  if (typeof value !== 'number' || range === undefined) return;
  const { low, high, step } = range;
  const format = facts.formats.find((name) => name === 'int32' || name === 'int64');
  const lower = facts.low === undefined ? 'format' : facts.low.open ? 'exclusiveMinimum' : 'minimum';
  const upper = facts.high === undefined ? 'format' : facts.high.open ? 'exclusiveMaximum' : 'maximum';
  // Without a step, the first number inside an open end is a double that nobody writes.
  const isLowClosed = Number.isFinite(low) && (step > 0 || facts.low?.open !== true);
  const isHighClosed = Number.isFinite(high) && (step > 0 || facts.high?.open !== true);
  if (isLowClosed)
    yield { keyword: lower, words: lower === 'format' ? `at-${format}-minimum` : 'at-minimum', value: low };
  if (isHighClosed)
    yield { keyword: upper, words: upper === 'format' ? `at-${format}-maximum` : 'at-maximum', value: high };
  if (Number.isFinite(low))
    yield { keyword: lower, words: 'just-above-minimum', value: step > 0 ? tidy(low + step) : tidyInside(low, high) };
  if (Number.isFinite(high))
    yield { keyword: upper, words: 'just-below-maximum', value: step > 0 ? tidy(high - step) : tidyInside(high, low) };
  if (facts.step !== undefined && Number.isFinite(value)) {
    yield { keyword: 'multipleOf', words: 'next-multiple', value: tidy(value + step) };
    yield { keyword: 'multipleOf', words: 'multiple-before', value: tidy(value - step) };
    yield { keyword: 'multipleOf', words: 'zero-times', value: 0 };
  }
};

/** A number close to one end of a range, in few digits. */
function tidyInside(end: number, other: number): number {
  const span = Number.isFinite(other) ? Math.abs(other - end) : 1;
  const distance = Math.min(0.001, span / 4);
  const inside = other >= end ? end + distance : end - distance;
  return distance < 0.001 ? inside : Math.round(inside * 1_000) / 1_000;
}
