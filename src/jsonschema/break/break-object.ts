import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { holds } from '../explain.ts';
import { memberParts } from '../facts.ts';
import { extraName } from '../make/make-object.ts';
import { makeValue } from '../make/make-value.ts';
import { type Breaker, limitsAt, statedAt } from './break.ts';

/** Most members that are added to break a bound. */
const MOST = 1_000;

const without = (object: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
const having = (object: JsonObject, name: string, value: Json): JsonObject =>
  Object.fromEntries([...Object.entries(object), [name, value]]);

/** Object keywords. */
export const breakObject: Breaker = function* (place, making) {
  const { value, facts } = place;
  if (!isObject(value)) return;
  const varied = { ...making, prefer: 'varied' as const, overrides: new Map<string, Json>() };
  const makeMember = (name: string): Json | undefined => {
    const parts = memberParts(facts, name);
    const made = parts === undefined ? undefined : makeValue(varied, parts, '', new Map());
    return made !== undefined && 'value' in made ? made.value : undefined;
  };
  for (const name of facts.required)
    yield {
      keyword: 'required',
      kind: 'missing-required',
      words: 'missing',
      value: without(value, [name]),
      member: name,
    };

  for (const stated of statedAt(place, 'dependentRequired'))
    for (const [trigger, needs] of isObject(stated) ? Object.entries(stated) : [])
      for (const need of Array.isArray(needs) ? needs.map(String) : []) {
        const words = {
          keyword: 'dependentRequired',
          kind: 'keyword-broken',
          words: `missing-beside-${trigger}`,
          member: need,
        } as const;
        const base = Object.hasOwn(value, trigger) ? value : having(value, trigger, makeMember(trigger) ?? null);
        yield { ...words, value: without(base, [need]) };
      }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties'])
    if (statedAt(place, keyword).includes(false))
      for (const name of ['unexpected', 'x', 'Z9', '0', `unexpected ${facts.parts.length}`])
        for (const extra of ['unexpected', 1, null])
          if (!Object.hasOwn(value, name))
            yield {
              keyword,
              kind: 'keyword-broken',
              words: 'unexpected-member',
              value: having(value, name, extra),
              member: name,
            };

  for (const names of statedAt(place, 'propertyNames')) {
    const bad = badNames(varied, isObject(names) ? names : {});
    for (const name of bad.filter((candidate) => !Object.hasOwn(value, candidate))) {
      const extra = makeMember(name);
      if (extra !== undefined)
        yield {
          keyword: 'propertyNames',
          kind: 'keyword-broken',
          words: 'bad-member-name',
          value: having(value, name, extra),
          member: name,
        };
    }
  }
  for (const limit of limitsAt(place, 'minProperties')) {
    const optional = Object.keys(value).filter((name) => !facts.required.includes(name));
    const surplus = Object.keys(value).length - limit + 1;
    if (limit > 0 && surplus <= optional.length) {
      const words = { keyword: 'minProperties', kind: 'keyword-broken', words: 'too-few-members' } as const;
      yield { ...words, value: without(value, optional.slice(optional.length - surplus)) };
      yield { ...words, value: without(value, optional.slice(0, surplus)) };
      yield { ...words, value: without(value, optional) };
    }
  }
  for (const limit of limitsAt(place, 'maxProperties')) {
    let grown: JsonObject = value;
    for (let attempt = 0; Object.keys(grown).length <= limit && limit < MOST && attempt < 4 * limit + 40; attempt++) {
      const name = extraName(varied, facts, attempt, new Map(Object.entries(grown)));
      const extra = Object.hasOwn(grown, name) ? undefined : makeMember(name);
      if (extra !== undefined) grown = having(grown, name, extra);
    }
    if (Object.keys(grown).length > limit)
      yield { keyword: 'maxProperties', kind: 'keyword-broken', words: 'too-many-members', value: grown };
  }
};

function badNames(making: Parameters<Breaker>[1], names: JsonObject): readonly string[] {
  const limits =
    typeof names.maxLength === 'number' && names.maxLength < 1_000 ? ['x'.repeat(names.maxLength + 1)] : [];
  const plain = ['unexpected', '', 'A', 'a', '0', '-', 'é', 'not allowed!', 'UNEXPECTED_NAME', '漢字'];
  return [...plain, ...limits].filter((name) => !holds(making.program, names, name));
}
