import fc from 'fast-check';
import { isMultiple, nearestMultiple } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import { numberRange } from '../make/make-number.ts';

/** Edges of doubles, of 32 and 64 bits, and of what doubles hold exactly. */
const EDGES: readonly number[] = [
  0,
  1,
  -1,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 32,
  2 ** 53 - 1,
  -(2 ** 53) + 1,
  2 ** 53,
  2 ** 62,
  -(2 ** 63),
  1e21,
  0.1,
  0.1 + 0.2,
  -0.5,
  1e-7,
  Number.EPSILON,
  Number.MIN_VALUE,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];

/** Numbers that keep the facts, often at an edge of the range or of a number type. Undefined: there are none. */
export function edgyNumber(facts: Facts): fc.Arbitrary<number> | undefined {
  const range = numberRange(facts);
  if (range === undefined) return undefined;
  const { low, high, step } = range;
  const fits = (number: number) => number >= low && number <= high && (step === 0 || isMultiple(number, step));
  const near = [low, high, low + step, high - step].filter((number) => Number.isFinite(number) && fits(number));
  const far = EDGES.filter(fits);
  return fc.oneof(
    { weight: 5, arbitrary: within(low, high, step) },
    ...(near.length === 0 ? [] : [{ weight: 2, arbitrary: fc.constantFrom(...near) }]),
    ...(far.length === 0 ? [] : [{ weight: 3, arbitrary: fc.constantFrom(...far) }]),
  );
}

function within(low: number, high: number, step: number): fc.Arbitrary<number> {
  const [min, max] = [Math.max(low, -Number.MAX_VALUE), Math.min(high, Number.MAX_VALUE)];
  // JSON has no negative zero.
  if (step === 0) return fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
  const first = nearestMultiple(Math.max(min, -(2 ** 53) * step), step, 'up');
  const last = nearestMultiple(Math.min(max, 2 ** 53 * step), step, 'down');
  const count = Math.floor((last - first) / step + 0.5);
  if (!(count > 0)) return fc.constant(low);
  const zero = first <= 0 && last >= 0 ? Math.round(-first / step) : 0;
  const limits = { min: -Math.min(zero, 2 ** 52), max: Math.min(count - zero, 2 ** 52) };
  const from = zero > 0 || first === 0 ? 0 : first;
  // Counted from zero, or from the end nearest to it, so that shrinking goes there.
  return fc.integer(limits).map((times) => nearestMultiple(from + times * step + step / 4, step, 'down') + 0);
}
