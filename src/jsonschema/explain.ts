import { escapeToken, isObject, type Json, type JsonObject } from '../model/index.ts';
import { canonical, sameJson } from './canonical.ts';
import { isMultiple } from './decimal.ts';
import { decodeContent } from './decode-content.ts';
import { formats } from './formats/index.ts';
import { matcherOf } from './pattern/match-pattern.ts';
import { NEVER, type Program, UNDECIDED } from './program.ts';

/** One broken keyword, with what broke inside each branch where the keyword only wraps others. */
export interface Failure {
  readonly keyword: string;
  /** JSON Pointer, as in {@link SchemaError.pointer}. */
  readonly pointer: string;
  readonly branches?: readonly (readonly Failure[])[];
  /** The cleaned schema that states the keyword, and the value that it was held against. */
  readonly schema: JsonObject;
  readonly value: Json;
}

/** How to take what is undecided, and what was met of it. */
export interface Doubt {
  readonly assume: boolean;
  readonly reasons: Set<string>;
}

/** What a schema says of a value, and which members and items it looked at (JSON Schema core 11: annotations of unevaluated*). */
interface Finding {
  readonly failures: Failure[];
  /** Both stay empty where nothing in the program asks what was looked at. */
  readonly members: Set<string>;
  readonly items: Set<number>;
}

const noMembers: Set<string> = new Set();
const noItems: Set<number> = new Set();

/**
 * Our own evaluation of a cleaned schema: slower per value than ajv and quick to start, and it tells which branch broke where. The makers of
 * instances steer by it, and the two have to agree before a verdict is given.
 * @param doubt left out: what is undecided holds.
 * @throws RangeError where a schema refers to itself without end.
 */
export function explain(
  program: Program,
  schema: JsonObject,
  value: Json,
  doubt: Doubt = { assume: true, reasons: new Set() },
): readonly Failure[] {
  return evaluate({ program, doubt }, schema, value, '', 0).failures;
}

/** Whether a value keeps a cleaned schema; one that never ends is kept by nothing. */
export function holds(program: Program, schema: JsonObject, value: Json): boolean {
  try {
    return explain(program, schema, value).length === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The type of a JSON value as JSON Schema names it; whole numbers are `number` here. */
export function typeOf(value: Json): 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string' ? type : 'object';
}

const asSchema = (value: Json | undefined): JsonObject =>
  isObject(value) ? value : value === false ? { [NEVER]: true } : {};
const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const entriesOf = (value: Json | undefined): readonly [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];

/** Whether a text matches a pattern of a cleaned schema; a match that would take too long is a matter of doubt. */
export function matches(source: string, text: string, doubt?: Doubt): boolean {
  const matcher = matcherOf(source);
  const answer = typeof matcher === 'string' ? undefined : matcher(text);
  if (answer !== undefined) return answer;
  doubt?.reasons.add(`the pattern ${source} would take too long on a text of ${text.length} characters`);
  return doubt?.assume ?? true;
}

interface Frame {
  readonly program: Program;
  readonly doubt: Doubt;
}

/** Schemas that may apply to one value inside one another; more are taken for a schema that never ends. */
const ROUNDS = 200;

function evaluate(frame: Frame, schema: JsonObject, value: Json, pointer: string, depth: number): Finding {
  if (depth > ROUNDS) throw new RangeError('schema without end');
  const found: Finding = frame.program.tracks
    ? { failures: [], members: new Set(), items: new Set() }
    : { failures: [], members: noMembers, items: noItems };
  const fail = (keyword: string, at = pointer, branches?: readonly (readonly Failure[])[]) =>
    found.failures.push({ keyword, pointer: at, schema, value, ...(branches === undefined ? {} : { branches }) });
  const sub = (child: Json | undefined, part: Json, at: string) => evaluate(frame, asSchema(child), part, at, 0);
  const same = (child: Json | undefined) => evaluate(frame, asSchema(child), value, pointer, depth + 1);
  const adopt = (finding: Finding) => {
    if (!frame.program.tracks) return;
    for (const name of finding.members) found.members.add(name);
    for (const index of finding.items) found.items.add(index);
  };
  const join = (finding: Finding) => {
    found.failures.push(...finding.failures);
    adopt(finding);
  };

  if (schema[NEVER] !== undefined) fail(NEVER);
  if (schema[UNDECIDED] !== undefined) {
    frame.doubt.reasons.add(`${frame.program.originOf(schema)}: ${String(schema[UNDECIDED])}`);
    if (!frame.doubt.assume) fail(UNDECIDED);
  }
  if (typeof schema.$ref === 'string') join(same(frame.program.follow(schema.$ref)));
  for (const branch of asList(schema.allOf)) join(same(branch));
  if (schema.anyOf !== undefined) {
    const tried = asList(schema.anyOf).map(same);
    const good = tried.filter(({ failures }) => failures.length === 0);
    good.forEach(adopt);
    if (good.length === 0)
      fail(
        'anyOf',
        pointer,
        tried.map(({ failures }) => failures),
      );
  }
  if (schema.oneOf !== undefined) {
    const tried = asList(schema.oneOf).map(same);
    const good = tried.filter(({ failures }) => failures.length === 0);
    good.forEach(adopt);
    if (good.length !== 1) fail('oneOf', pointer, good.length === 0 ? tried.map(({ failures }) => failures) : []);
  }
  if (schema.not !== undefined && same(schema.not).failures.length === 0) fail('not');
  if (schema.if !== undefined) {
    const condition = same(schema.if);
    const branch = condition.failures.length === 0 ? 'then' : 'else';
    if (branch === 'then') adopt(condition);
    const finding = same(schema[branch]);
    if (finding.failures.length > 0) fail('if', pointer, [finding.failures]);
    else adopt(finding);
  }
  scalars(frame.doubt, schema, value, (keyword, below = '') => fail(keyword, pointer + below));

  if (typeof value === 'string') {
    const content = decodeContent(schema, value);
    if (content?.kind === 'broken') fail('contentMediaType');
    if (content?.kind === 'json' && sub(schema.contentSchema, content.json, '').failures.length > 0)
      fail('contentSchema');
  } else if (Array.isArray(value)) {
    const prefix = asList(schema.prefixItems);
    value.forEach((item: Json, index) => {
      const child = index < prefix.length ? prefix[index] : schema.items;
      if (child === undefined) return;
      if (frame.program.tracks) found.items.add(index);
      if (child === false && index >= prefix.length) {
        if (index === prefix.length) fail('items');
      } else found.failures.push(...sub(child, item, `${pointer}/${index}`).failures);
    });
    if (schema.contains !== undefined) {
      const hits = [...value.keys()].filter(
        (index) => sub(schema.contains, value[index] ?? null, '').failures.length === 0,
      );
      if (frame.program.tracks) for (const index of hits) found.items.add(index);
      const [min, max] = [schema.minContains ?? 1, schema.maxContains ?? Number.POSITIVE_INFINITY];
      if (hits.length < Number(min) || hits.length > Number(max)) fail('contains');
    }
    if (schema.unevaluatedItems !== undefined) {
      const rest = [...value.keys()].filter((index) => !found.items.has(index));
      if (schema.unevaluatedItems === false && rest.length > 0) fail('unevaluatedItems');
      if (schema.unevaluatedItems !== false)
        for (const index of rest)
          found.failures.push(...sub(schema.unevaluatedItems, value[index] ?? null, `${pointer}/${index}`).failures);
      for (const index of rest) found.items.add(index);
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      const children = memberSchemas(schema, name, frame.doubt);
      if (children.length > 0 && frame.program.tracks) found.members.add(name);
      if (children.length === 0 && schema.propertyNames === undefined) continue;
      const at = `${pointer}/${escapeToken(name)}`;
      for (const child of children) {
        if (child === false) fail('additionalProperties', at);
        else found.failures.push(...sub(child, member, at).failures);
      }
      if (schema.propertyNames !== undefined) {
        const { failures } = sub(schema.propertyNames, name, at);
        if (failures.length > 0) fail('propertyNames', at, [failures]);
      }
    }
    for (const [name, needs] of entriesOf(schema.dependentRequired))
      if (Object.hasOwn(value, name))
        for (const need of asList(needs))
          if (!Object.hasOwn(value, String(need))) fail('dependentRequired', `${pointer}/${escapeToken(String(need))}`);
    for (const [name, child] of entriesOf(schema.dependentSchemas)) if (Object.hasOwn(value, name)) join(same(child));
    if (schema.unevaluatedProperties !== undefined) {
      for (const name of Object.keys(value).filter((candidate) => !found.members.has(candidate))) {
        const at = `${pointer}/${escapeToken(name)}`;
        if (schema.unevaluatedProperties === false) fail('unevaluatedProperties', at);
        else found.failures.push(...sub(schema.unevaluatedProperties, value[name] ?? null, at).failures);
        found.members.add(name);
      }
    }
  }
  return found;
}

/** The subschemas that one schema object has for a member; a literal `false` of `additionalProperties` stays a `false`. */
export function memberSchemas(schema: JsonObject, name: string, doubt?: Doubt): readonly (JsonObject | false)[] {
  const children: JsonObject[] = [];
  if (isObject(schema.properties) && Object.hasOwn(schema.properties, name))
    children.push(asSchema(schema.properties[name]));
  for (const [source, child] of entriesOf(schema.patternProperties))
    if (matches(source, name, doubt)) children.push(asSchema(child));
  if (children.length > 0 || schema.additionalProperties === undefined) return children;
  return [schema.additionalProperties === false ? false : asSchema(schema.additionalProperties)];
}

/** Keywords that look at the value alone. */
function scalars(doubt: Doubt, schema: JsonObject, value: Json, fail: (keyword: string, below?: string) => void): void {
  const type = typeOf(value);
  if (schema.type !== undefined) {
    const types: readonly Json[] = Array.isArray(schema.type) ? schema.type : [schema.type];
    const whole = typeof value === 'number' && Number.isInteger(value);
    if (!types.includes(type) && !(whole && types.includes('integer'))) fail('type');
  }
  if (schema.enum !== undefined && !asList(schema.enum).some((option) => sameJson(option, value))) fail('enum');
  if (schema.const !== undefined && !sameJson(schema.const, value)) fail('const');
  const check = typeof schema.format === 'string' ? formats.get(schema.format) : undefined;
  const unless = (keyword: string, keeps: (limit: number) => boolean) => {
    const limit = schema[keyword];
    if (typeof limit === 'number' && !keeps(limit)) fail(keyword);
  };
  if (typeof value === 'number') {
    unless('minimum', (limit) => value >= limit);
    unless('maximum', (limit) => value <= limit);
    unless('exclusiveMinimum', (limit) => value > limit);
    unless('exclusiveMaximum', (limit) => value < limit);
    unless('multipleOf', (step) => isMultiple(value, step));
    if (check?.of === 'number' && !check.test(value)) fail('format');
  } else if (typeof value === 'string') {
    const length = schema.minLength === undefined && schema.maxLength === undefined ? 0 : [...value].length;
    unless('minLength', (limit) => length >= limit);
    unless('maxLength', (limit) => length <= limit);
    if (typeof schema.pattern === 'string' && !matches(schema.pattern, value, doubt)) fail('pattern');
    if (check?.of === 'string' && !check.test(value)) fail('format');
  } else if (Array.isArray(value)) {
    unless('minItems', (limit) => value.length >= limit);
    unless('maxItems', (limit) => value.length <= limit);
    if (schema.uniqueItems === true && new Set(value.map(canonical)).size < value.length) fail('uniqueItems');
  } else if (isObject(value)) {
    const size = Object.keys(value).length;
    unless('minProperties', (limit) => size >= limit);
    unless('maxProperties', (limit) => size <= limit);
    for (const name of asList(schema.required))
      if (!Object.hasOwn(value, String(name))) fail('required', `/${escapeToken(String(name))}`);
  }
}
