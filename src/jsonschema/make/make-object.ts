import { escapeToken, isObject, type Json, type JsonObject } from '../../model/index.ts';
import { holds } from '../explain.ts';
import { type Facts, memberParts } from '../facts.ts';
import { textMatching } from '../pattern/text-matching.ts';
import { makeValue } from './make-value.ts';
import { between, isTooDeep, type Made, type Making, type Trail } from './making.ts';

/** Most members that are made because a schema asks for them. */
const MOST = 1_000;

/**
 * An object: the required members, then optional ones as the preference says, each kept only if the object stays as valid as it was;
 * then more while too few are there.
 */
export function makeObject(making: Making, facts: Facts, pointer: string, trail: Trail): Made {
  const members = new Map<string, Json>();
  const build = (name: string): Made => {
    const parts = memberParts(facts, name);
    return parts === undefined
      ? { dead: `${pointer}/${name} is not allowed` }
      : makeValue(making, parts, `${pointer}/${escapeToken(name)}`, trail);
  };
  const repeats = (name: string) =>
    memberParts(facts, name)?.some((part) => typeof part.$ref === 'string' && (trail.get(part.$ref) ?? 0) > 0) === true;

  const needed = new Set([...facts.required, ...given(making, pointer)]);
  for (const name of needed) {
    const made = build(name);
    if ('dead' in made) return made;
    members.set(name, made.value);
    for (const need of needsOf(facts, name)) needed.add(need);
  }
  const whole = (): JsonObject => Object.fromEntries(members);
  const keeps = () => {
    const object = whole();
    return facts.parts.every((part) => holds(making.program, part, object, making.settled));
  };

  const restore = (kept: readonly (readonly [string, Json])[]) => {
    members.clear();
    for (const [name, value] of kept) members.set(name, value);
  };
  const add = (name: string) => {
    const group = new Set([name]);
    for (const one of group) {
      const made: Made = members.has(one) ? { dead: '' } : build(one);
      if ('value' in made) members.set(one, made.value);
      for (const need of needsOf(facts, one)) group.add(need);
    }
  };
  const chosen = (isTooDeep(making, pointer) ? [] : optional(making, facts)).filter(
    (name) => !members.has(name) && wants(making, facts, name) && !isHidden(making, facts, name) && !repeats(name),
  );
  const alone = [...members];
  for (const name of chosen) if (members.size < facts.maxProperties) add(name);
  if (chosen.length > 0 && !keeps()) {
    // Not all at once, then: one after the other, each only if the object stays as good as it was.
    restore(alone);
    let good = keeps();
    for (const name of chosen) {
      if (members.has(name) || members.size >= facts.maxProperties) continue;
      const before = [...members];
      add(name);
      const still = keeps();
      if (good && !still) restore(before);
      good ||= still;
    }
  }
  // Of too few, those that the schema names come first: a name that nobody knows may be refused.
  for (const name of members.size < facts.minProperties ? optional(making, facts) : []) {
    if (members.size >= facts.minProperties || members.has(name) || isHidden(making, facts, name) || repeats(name))
      continue;
    const before = [...members];
    const isGood = keeps();
    add(name);
    if (isGood && !keeps()) restore(before);
  }
  for (let attempt = 0; members.size < facts.minProperties && attempt < facts.minProperties * 4 + 40; attempt++) {
    if (facts.minProperties > MOST) return { dead: `${facts.minProperties} members are more than are made` };
    const name = extraName(making, facts, attempt, members);
    const made: Made = members.has(name) || isHidden(making, facts, name) ? { dead: '' } : build(name);
    if ('value' in made) members.set(name, made.value);
  }
  return { value: whole() };
}

/** Whether the view hides a member: readOnly ones are not sent, writeOnly ones are not answered. */
export function isHidden(making: Making, facts: Facts, name: string): boolean {
  const flag = making.program.view === 'request' ? 'readOnly' : 'writeOnly';
  return memberParts(facts, name)?.some((part) => isFlagged(making, part, flag)) === true;
}

function isFlagged(making: Making, schema: JsonObject, flag: string, rounds = 0): boolean {
  if (schema[flag] === true) return true;
  if (rounds > 8) return false;
  const all = Array.isArray(schema.allOf) ? schema.allOf.filter(isObject) : [];
  const target = typeof schema.$ref === 'string' ? [making.program.follow(schema.$ref)] : [];
  return [...all, ...target].some((part) => isFlagged(making, part, flag, rounds + 1));
}

/** Members that are given values at or below. */
function given(making: Making, pointer: string): readonly string[] {
  return [...making.overrides.keys()].flatMap((key) => {
    const token = key.startsWith(`${pointer}/`) ? key.slice(pointer.length + 1).split('/')[0] : undefined;
    return token === undefined ? [] : [token.replaceAll('~1', '/').replaceAll('~0', '~')];
  });
}

/** Members that this one asks for. */
export function needsOf(facts: Facts, name: string): readonly string[] {
  return facts.dependents.flatMap(([trigger, schema]) =>
    trigger === name && Array.isArray(schema.required) ? schema.required.map(String) : [],
  );
}

/** Whether an optional member is put in. */
function wants(making: Making, facts: Facts, name: string): boolean {
  if (making.prefer === 'full') return true;
  if (making.prefer === 'varied') return making.random() < 0.5;
  if (making.prefer === 'minimal') return false;
  const parts = memberParts(facts, name) ?? [];
  return parts.some((part) => part.example !== undefined || part.examples !== undefined || part.default !== undefined);
}

/** Names of optional members: those with a name, one for each pattern, one for a map. */
export function optional(making: Making, facts: Facts): readonly string[] {
  if (facts.asked.optional !== undefined) return facts.asked.optional;
  const named = facts.parts.flatMap((part) => (isObject(part.properties) ? Object.keys(part.properties) : []));
  const patterned = facts.parts.flatMap((part) =>
    isObject(part.patternProperties)
      ? Object.keys(part.patternProperties).flatMap((source) => textMatching(source, making.random) ?? [])
      : [],
  );
  const open = facts.parts.some(
    (part) => isObject(part.additionalProperties) && Object.keys(part.additionalProperties).length > 0,
  );
  // Other names are made by chance, anew each time.
  if (patterned.length === 0 && !open) {
    facts.asked.optional = [...new Set(named)];
    return facts.asked.optional;
  }
  return [...new Set([...named, ...patterned, ...(open ? [extraName(making, facts, 0, new Map())] : [])])];
}

/** A name for one more member. */
export function extraName(making: Making, facts: Facts, attempt: number, members: ReadonlyMap<string, Json>): string {
  const names = facts.parts.flatMap((part) => (isObject(part.propertyNames) ? [part.propertyNames] : []));
  const sources = facts.parts.flatMap((part) =>
    isObject(part.patternProperties) ? Object.keys(part.patternProperties) : [],
  );
  const known = optionalNamed(facts).find((name) => !members.has(name) && memberParts(facts, name) !== undefined);
  if (attempt % 3 === 0 && known !== undefined && attempt > 0) return known;
  const source = sources[attempt % Math.max(sources.length, 1)];
  if (attempt % 3 === 1 && source !== undefined) return textMatching(source, making.random) ?? 'extra';
  if (names.length > 0) {
    const made = makeValue(
      { ...making, prefer: 'varied', overrides: new Map() },
      [...names, { type: 'string' }],
      '',
      new Map(),
    );
    if ('value' in made && typeof made.value === 'string') return made.value;
  }
  return attempt === 0 ? 'extra' : `extra${between(making.random, 1, 9_999)}`;
}

function optionalNamed(facts: Facts): readonly string[] {
  return facts.parts.flatMap((part) => (isObject(part.properties) ? Object.keys(part.properties) : []));
}
