import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { typeOf } from '../explain.ts';
import { TYPES, withSchema } from '../facts.ts';
import { makeValue } from '../make/make-value.ts';
import { type Breaker, partsWithout, statedAt } from './break.ts';

const OTHERS: Readonly<Record<ReturnType<typeof typeOf>, readonly Json[]>> = {
  null: [null],
  boolean: [true, false],
  number: [1, 0, 7],
  string: ['text', ''],
  array: [[], ['text']],
  object: [{}, { text: 'text' }],
};

/** Pairs of alternatives that no value was found for: most documents tell them apart by a constant, and ask again in every body. */
const apart = new WeakSet<readonly JsonObject[]>();

/** Keywords of every type: type, enum, const, not, oneOf. */
export const breakValue: Breaker = function* (place, making) {
  const { value, facts } = place;
  const varied = { ...making, prefer: 'varied' as const, overrides: new Map<string, Json>() };
  if (statedAt(place, 'type').length > 0) {
    for (const type of TYPES)
      for (const other of facts.types.includes(type) ? [] : OTHERS[type])
        yield type === 'null'
          ? { keyword: 'type', kind: 'null-not-allowed', words: 'null', value: other }
          : {
              keyword: 'type',
              kind: 'wrong-type',
              words: `${type}-in-place-of-${facts.integer ? 'integer' : (facts.types[0] ?? 'anything')}`,
              value: other,
            };
    if (facts.integer && typeof value === 'number') {
      const words = { keyword: 'type', kind: 'wrong-type', words: 'fraction-in-place-of-integer' } as const;
      for (const other of [value + 0.5, value - 0.5, 0.5, 1.5]) yield { ...words, value: other };
    }
  }
  for (const [keyword, words] of [
    ['enum', 'not-in-enum'],
    ['const', 'not-the-constant'],
  ] as const) {
    if (statedAt(place, keyword).length === 0) continue;
    const near: Json[] =
      typeof value === 'string'
        ? [`${value}_`, `not-${value}`, `${value}x`, value.toLowerCase(), '']
        : typeof value === 'number'
          ? [value + 1, value - 1, value * 2 + 1, 987_654]
          : typeof value === 'boolean'
            ? [!value]
            : [];
    const made = makeValue(
      varied,
      partsWithout(place, keyword),
      '',
      new Map(),
      (other) => typeOf(other) === typeOf(value),
    );
    for (const other of [...near, ...('value' in made ? [made.value] : []), ...TYPES.flatMap((type) => OTHERS[type])])
      yield { keyword, kind: 'not-in-enum', words, value: other };
  }
  for (const denied of statedAt(place, 'not')) {
    if (!isObject(denied)) continue;
    const schemas = withSchema(partsWithout(place, 'not'), denied);
    for (let attempt = 0; attempt < 3; attempt++) {
      const made = makeValue(varied, schemas, '', new Map());
      if ('value' in made)
        yield { keyword: 'not', kind: 'keyword-broken', words: 'what-not-forbids', value: made.value };
    }
  }
  for (const branches of statedAt(place, 'oneOf')) {
    if (!Array.isArray(branches)) continue;
    for (const [index, first] of branches.entries())
      for (const second of branches.slice(index + 1)) {
        if (!isObject(first) || !isObject(second) || index > 8) continue;
        const both = withSchema(withSchema(partsWithout(place), first), second);
        if (apart.has(both)) continue;
        const made = makeValue(varied, both, '', new Map());
        if ('value' in made)
          yield { keyword: 'oneOf', kind: 'keyword-broken', words: 'two-alternatives-at-once', value: made.value };
        else apart.add(both);
      }
  }
};
