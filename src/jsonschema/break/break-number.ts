import { nearestMultiple, tidy } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import { makeNumber } from '../make/make-number.ts';
import { type Breaker, limitsAt } from './break.ts';

/** Number keywords: just beyond each bound, and between the steps. */
export const breakNumber: Breaker = function* ({ value, facts, ...place }, making) {
  if (typeof value !== 'number') return;
  const whole = { ...place, value, facts };
  const step = facts.integer ? Math.max(1, Math.ceil(facts.step ?? 1)) : (facts.step ?? 0);
  for (const [keyword, sign] of [
    ['minimum', -1],
    ['exclusiveMinimum', -1],
    ['maximum', 1],
    ['exclusiveMaximum', 1],
  ] as const) {
    const open = keyword.startsWith('exclusive');
    const kind = sign < 0 ? 'below-minimum' : 'above-maximum';
    for (const limit of limitsAt(whole, keyword))
      for (const beyond of beyondOf(limit, sign, step, open)) yield { keyword, kind, words: kind, value: tidy(beyond) };
  }
  for (const limit of limitsAt(whole, 'multipleOf')) {
    // Other steps may hold still; without them any number between two multiples does.
    const others = limitsAt(whole, 'multipleOf').filter((other) => other !== limit);
    const looser: Facts = omitStep(facts, others);
    for (const candidate of [
      value + limit / 2,
      value - limit / 2,
      value + 1,
      value - 1,
      value + limit / 10,
      value + 0.5,
    ])
      yield { keyword: 'multipleOf', kind: 'keyword-broken', words: 'not-a-multiple', value: tidy(candidate) };
    for (let attempt = 0; attempt < 8; attempt++) {
      const candidate = makeNumber({ ...making, prefer: 'varied' }, looser);
      if (candidate !== undefined)
        yield { keyword: 'multipleOf', kind: 'keyword-broken', words: 'not-a-multiple', value: tidy(candidate) };
    }
  }
};

function omitStep(facts: Facts, others: readonly number[]): Facts {
  const { step: _step, ...rest } = facts;
  return others[0] === undefined ? rest : { ...rest, step: others[0] };
}

function* beyondOf(limit: number, sign: 1 | -1, step: number, open: boolean): Iterable<number> {
  if (open) yield limit;
  if (step > 0) {
    const near = nearestMultiple(limit, step, sign > 0 ? 'up' : 'down');
    yield near === limit ? nearestMultiple(limit + sign * (step / 2), step, sign > 0 ? 'up' : 'down') : near;
    yield nearestMultiple(limit, step, sign > 0 ? 'up' : 'down') + sign * step;
  }
  yield limit + sign;
  yield limit + sign * 0.5;
  yield limit + sign * 0.001;
}
