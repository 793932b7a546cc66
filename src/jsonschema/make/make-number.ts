import { isMultiple, nearestMultiple } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import { between, type Making } from './making.ts';

/** The closed range that a number has to lie in, and the step between allowed numbers (0: any). Undefined: no number is allowed. */
export function numberRange(
  facts: Facts,
): { readonly low: number; readonly high: number; readonly step: number } | undefined {
  const step = facts.integer ? wholeStep(facts.step) : (facts.step ?? 0);
  const [lowest, highest] = facts.formats.includes('int32')
    ? [-(2 ** 31), 2 ** 31 - 1]
    : facts.formats.includes('int64')
      ? // 2^63 - 1 is no double, and what is next to it would go out as 2^63.
        [-(2 ** 63), neighbour(2 ** 63, -1)]
      : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let low = facts.low?.value ?? Number.NEGATIVE_INFINITY;
  let high = facts.high?.value ?? Number.POSITIVE_INFINITY;
  if (step > 0) {
    if (Number.isFinite(low)) low = inside(low, step, facts.low?.open === true, 'up');
    if (Number.isFinite(high)) high = inside(high, step, facts.high?.open === true, 'down');
  } else {
    if (facts.low?.open === true) low = neighbour(low, 1);
    if (facts.high?.open === true) high = neighbour(high, -1);
  }
  low = Math.max(low, lowest);
  high = Math.min(high, highest);
  return low <= high ? { low, high, step } : undefined;
}

function wholeStep(step: number | undefined): number {
  if (step === undefined) return 1;
  let whole = step;
  for (let times = 1; times <= 10_000 && !Number.isInteger(whole); times++)
    whole = Number((step * times).toPrecision(15));
  return Number.isInteger(whole) ? whole : step;
}

/** The first allowed multiple on the inner side of a bound. */
function inside(limit: number, step: number, open: boolean, side: 'up' | 'down'): number {
  const at = nearestMultiple(limit, step, side);
  return open && at === limit ? nearestMultiple(shifted(limit, step, side), step, side) : at;
}

/** A number half a step beyond a limit, or the next double where half a step is lost in it. */
function shifted(limit: number, step: number, side: 'up' | 'down'): number {
  const moved = side === 'up' ? limit + step / 2 : limit - step / 2;
  return moved === limit ? neighbour(limit, side === 'up' ? 1 : -1) : moved;
}

/** The next double above (1) or below (-1). */
export function neighbour(number: number, direction: 1 | -1): number {
  if (!Number.isFinite(number)) return number;
  if (number === 0) return direction * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + (number > 0 === direction > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

/** A number that keeps the facts: a small plain one, or anywhere in the range where chance decides. */
export function makeNumber(making: Making, facts: Facts): number | undefined {
  const range = numberRange(facts);
  if (range === undefined) return undefined;
  const { low, high, step } = range;
  const plain = making.prefer === 'varied' ? undefined : plainNumber(low, high, step);
  if (plain !== undefined) return plain;
  const from = Number.isFinite(low) ? low : Math.min(Number.isFinite(high) ? high : 0, 0) - 1_000;
  const to = Number.isFinite(high) ? high : Math.max(from, 0) + 1_000;
  if (step === 0) {
    const wanted = from + making.random() * (to - from);
    const tidy = Math.round(wanted * 1_000) / 1_000;
    return tidy >= low && tidy <= high ? tidy : Math.min(Math.max(wanted, low), high);
  }
  const count = Math.floor((to - from) / step);
  const start = nearestMultiple(from, step, 'up');
  const wanted = start + step * between(making.random, 0, Math.min(count, 2 ** 52));
  const fitting = nearestMultiple(wanted, step, 'down');
  return fitting >= low && fitting <= high ? fitting : low;
}

function plainNumber(low: number, high: number, step: number): number | undefined {
  // Without a step, an end of the range may be a double that nobody writes (the first one above 0); the middle is tidier.
  const candidates = step === 0 ? [1, 0, (low + high) / 2, low + 1, high - 1, low, high] : [1, 0, step, low, high];
  return candidates.find(
    (number) => Number.isFinite(number) && number >= low && number <= high && (step === 0 || isMultiple(number, step)),
  );
}
