import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { memberParts } from '../facts.ts';
import { extraName, isHidden, needsOf, optional } from '../make/make-object.ts';
import { makeValue } from '../make/make-value.ts';
import type { EdgeFinder } from './edge.ts';

/** Each optional member absent and present; the fewest and the most members. */
export const objectEdges: EdgeFinder = function* ({ value, facts }, making) {
  if (!isObject(value)) return;
  const entries = Object.entries(value);
  const without = (names: readonly string[]): JsonObject =>
    Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
  const build = (name: string): readonly [string, Json][] => {
    const parts = memberParts(facts, name);
    const made = parts === undefined ? { dead: '' } : makeValue({ ...making, prefer: 'minimal' }, parts, '', new Map());
    return 'value' in made ? [[name, made.value]] : [];
  };
  const free = Object.keys(value).filter((name) => !facts.required.includes(name));
  for (const name of free) yield { keyword: 'properties', words: 'absent', value: without([name]), member: name };
  for (const name of optional(making, facts)) {
    if (Object.hasOwn(value, name) || isHidden(making, facts, name)) continue;
    const needs = needsOf(facts, name).filter((need) => !Object.hasOwn(value, need));
    const added = [name, ...needs].flatMap(build);
    if (added.length > 0)
      yield {
        keyword: 'properties',
        words: 'present',
        value: Object.fromEntries([...entries, ...added]),
        member: name,
      };
  }
  if (free.length > 1) {
    yield { keyword: 'required', words: 'required-members-alone', value: without(free) };
    if (facts.minProperties > 0) {
      const surplus = entries.length - facts.minProperties;
      yield { keyword: 'minProperties', words: 'fewest-members', value: without(free.slice(0, Math.max(0, surplus))) };
    }
  }
  if (facts.maxProperties > 1_000) return;
  const grown = new Map(entries);
  for (let attempt = 0; grown.size < facts.maxProperties && attempt < 4 * facts.maxProperties + 20; attempt++) {
    const name = extraName(making, facts, attempt, grown);
    for (const [key, member] of grown.has(name) ? [] : build(name)) grown.set(key, member);
  }
  if (grown.size === facts.maxProperties)
    yield { keyword: 'maxProperties', words: 'most-members', value: Object.fromEntries(grown) };
};
