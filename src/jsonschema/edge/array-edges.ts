import type { Json } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { itemParts } from '../facts.ts';
import { makeValue } from '../make/make-value.ts';
import type { EdgeFinder } from './edge.ts';

/** Most items that are made because a schema allows them. */
const MOST = 1_000;

/** The fewest and the most items, and the counts next to them. */
export const arrayEdges: EdgeFinder = function* ({ value, facts }, making) {
  if (!Array.isArray(value)) return;
  const varied = { ...making, prefer: 'varied' as const };
  const sized = (size: number): readonly Json[] | undefined => {
    const items: Json[] = value.slice(0, size);
    const seen = new Set(items.map(canonical));
    while (items.length < size) {
      const parts = itemParts(facts, items.length);
      const fresh = (item: Json) => !facts.unique || !seen.has(canonical(item));
      const made = parts === undefined ? { dead: '' } : makeValue(varied, parts, '', new Map(), fresh);
      if ('dead' in made) return undefined;
      items.push(made.value);
      seen.add(canonical(made.value));
    }
    return items;
  };
  const { minItems: fewest, maxItems: most } = facts;
  for (const [keyword, words, size] of [
    ['minItems', fewest === 0 ? 'empty' : 'fewest-items', fewest],
    ['minItems', 'one-more-than-fewest', fewest + 1],
    ['maxItems', 'one-less-than-most', most - 1],
    ['maxItems', 'most-items', most],
  ] as const) {
    const items = size < fewest || size > most || size > MOST ? undefined : sized(size);
    if (items !== undefined) yield { keyword, words, value: items };
  }
};
