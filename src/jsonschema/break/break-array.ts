import { isObject, type Json } from '../../model/index.ts';
import { holds } from '../explain.ts';
import { itemParts } from '../facts.ts';
import { makeValue } from '../make/make-value.ts';
import type { Making } from '../make/making.ts';
import type { Place } from '../places.ts';
import { type Breaker, limitsAt, statedAt } from './break.ts';

/** Most items that are added to break a bound. */
const MOST = 5_000;

/** Array keywords. */
export const breakArray: Breaker = function* (place, making) {
  const { value, facts } = place;
  if (!Array.isArray(value)) return;
  const items: readonly Json[] = value;
  for (const limit of limitsAt(place, 'minItems'))
    if (limit > 0) {
      yield { keyword: 'minItems', kind: 'too-few-items', words: 'too-few-items', value: items.slice(0, limit - 1) };
      yield {
        keyword: 'minItems',
        kind: 'too-few-items',
        words: 'too-few-items',
        value: items.slice(1 - limit || items.length),
      };
      yield { keyword: 'minItems', kind: 'too-few-items', words: 'too-few-items', value: [] };
    }
  for (const limit of limitsAt(place, 'maxItems')) {
    const grown = limit < MOST ? grow(place, items, limit + 1, making) : undefined;
    if (grown !== undefined)
      yield { keyword: 'maxItems', kind: 'too-many-items', words: 'too-many-items', value: grown };
  }
  if (facts.unique && items.length > 0) {
    const words = { keyword: 'uniqueItems', kind: 'keyword-broken', words: 'equal-items' } as const;
    for (const item of items.slice(0, 5)) yield { ...words, value: [...items, item] };
    for (const index of items.keys())
      for (const other of items.slice(0, 5))
        if (index < 20) yield { ...words, value: items.map((item, at) => (at === index ? other : item)) };
  }
  if (facts.unique && items.length === 0) {
    const one = grow(place, items, 1, making);
    if (one !== undefined)
      yield { keyword: 'uniqueItems', kind: 'keyword-broken', words: 'equal-items', value: [...one, ...one] };
  }
  for (const part of facts.parts) if (part.contains !== undefined) yield* breakContains(place, items, part, making);
  for (const keyword of ['items', 'unevaluatedItems']) {
    if (!statedAt(place, keyword).includes(false)) continue;
    const longest = Math.max(
      0,
      ...statedAt(place, 'prefixItems').map((prefix) => (Array.isArray(prefix) ? prefix.length : 0)),
    );
    const full = grow(place, items, longest, making) ?? items;
    for (const extra of ['extra', 1, null, {}])
      yield { keyword, kind: 'keyword-broken', words: 'one-item-too-many', value: [...full, extra] };
  }
};

function* breakContains(place: Place, items: readonly Json[], part: Place['facts']['parts'][number], making: Making) {
  const wanted = isObject(part.contains) ? part.contains : {};
  const matches = (item: Json) => holds(making.program, wanted, item);
  const words = { keyword: 'contains', kind: 'keyword-broken' } as const;
  const [least, most] = [Number(part.minContains ?? 1), Number(part.maxContains ?? Number.POSITIVE_INFINITY)];
  if (least > 0) {
    const swapped = items.map((item, index) => {
      if (!matches(item)) return item;
      const made = makeValue(
        { ...making, prefer: 'varied' },
        itemParts(place.facts, index) ?? [],
        '',
        new Map(),
        (other) => !matches(other),
      );
      return 'value' in made ? made.value : undefined;
    });
    if (swapped.every((item) => item !== undefined)) yield { ...words, words: 'contains-too-few', value: swapped };
    yield { ...words, words: 'contains-too-few', value: items.filter((item) => !matches(item)) };
    yield { ...words, words: 'contains-too-few', value: [] };
  }
  if (most < MOST) {
    const more = [...items];
    for (let have = items.filter(matches).length; have <= most; have++) {
      const parts = [...(itemParts(place.facts, more.length) ?? []), wanted];
      const made = makeValue(
        { ...making, prefer: 'varied' },
        parts,
        '',
        new Map(),
        (item) => !place.facts.unique || !more.includes(item),
      );
      if ('dead' in made) return;
      more.push(made.value);
    }
    yield { ...words, words: 'contains-too-many', value: more };
  }
}

/** Items with valid ones added until there are so many. */
function grow(place: Place, items: readonly Json[], size: number, making: Making): readonly Json[] | undefined {
  const grown = [...items];
  const seen = new Set(items.map((item) => JSON.stringify(item)));
  while (grown.length < size) {
    const parts = itemParts(place.facts, grown.length);
    const fresh = (item: Json) => !place.facts.unique || !seen.has(JSON.stringify(item));
    const made =
      parts === undefined ? { dead: '' } : makeValue({ ...making, prefer: 'varied' }, parts, '', new Map(), fresh);
    if ('dead' in made) return undefined;
    grown.push(made.value);
    seen.add(JSON.stringify(made.value));
  }
  return grown;
}
