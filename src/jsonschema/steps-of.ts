import { escapeToken, isObject, type Json, type JsonObject } from '../model/index.ts';
import { canonical } from './canonical.ts';
import { isMultiple } from './decimal.ts';
import { decodeContent } from './decode-content.ts';
import type { Failure } from './explain.ts';
import { formats } from './formats/index.ts';
import { NEVER, type Program, UNDECIDED } from './program.ts';

/** Which members and items of a value were looked at (JSON Schema core 11: annotations of unevaluated*). */
export interface Seen {
  readonly members: Set<string>;
  readonly items: Set<number>;
}

/** One evaluation of one value: what its steps share. */
export interface Run {
  readonly program: Program;
  /**
   * Judge a value by a schema; failures go to `out`.
   * @param around what was seen of the same value, where a schema around this one asks for it
   * @returns what was looked at; undefined where nobody asks for it
   */
  readonly evaluate: (
    schema: JsonObject,
    value: Json,
    pointer: string,
    depth: number,
    out: Failure[],
    around?: Seen,
  ) => Seen | undefined;
  /** Note something undecided. @returns how to take it */
  readonly doubts: (reason: string) => boolean;
  readonly matches: (source: string, text: string) => boolean;
}

/** What one schema object asks for, made ready once: it is asked of thousands of values. */
export type Step = (
  run: Run,
  value: Json,
  pointer: string,
  depth: number,
  out: Failure[],
  seen: Seen | undefined,
) => void;

const ready = new WeakMap<JsonObject, readonly Step[]>();

/** The steps of a cleaned schema, in the order in which failures are told. */
export function stepsOf(schema: JsonObject): readonly Step[] {
  let steps = ready.get(schema);
  if (steps === undefined) {
    steps = [...wrapping(schema), ...scalars(schema), ...texts(schema), ...arrays(schema), ...objects(schema)];
    ready.set(schema, steps);
  }
  return steps;
}

const asSchema = (value: Json | undefined): JsonObject =>
  isObject(value) ? value : value === false ? { [NEVER]: true } : {};
const schemasOf = (value: Json | undefined): readonly JsonObject[] => asList(value).map(asSchema);
const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const entriesOf = (value: Json | undefined): readonly [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];
/** Characters of a text. */
const size = (text: string): number => [...text].length;

function adopt(into: Seen | undefined, from: Seen | undefined): void {
  if (into === undefined || from === undefined) return;
  for (const name of from.members) into.members.add(name);
  for (const index of from.items) into.items.add(index);
}

/** Keywords that judge the same value by other schemas. */
function* wrapping(schema: JsonObject): Iterable<Step> {
  if (schema[NEVER] !== undefined)
    yield (_run, value, pointer, _depth, out) => out.push({ keyword: NEVER, pointer, schema, value });
  if (schema[UNDECIDED] !== undefined)
    yield (run, value, pointer, _depth, out) => {
      if (!run.doubts(`${run.program.originOf(schema)}: ${String(schema[UNDECIDED])}`))
        out.push({ keyword: UNDECIDED, pointer, schema, value });
    };
  const { $ref } = schema;
  if (typeof $ref === 'string')
    yield (run, value, pointer, depth, out, seen) =>
      adopt(seen, run.evaluate(run.program.follow($ref), value, pointer, depth + 1, out, seen));
  for (const branch of schemasOf(schema.allOf))
    yield (run, value, pointer, depth, out, seen) =>
      adopt(seen, run.evaluate(branch, value, pointer, depth + 1, out, seen));
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    if (schema[keyword] === undefined) continue;
    const branches = schemasOf(schema[keyword]);
    yield (run, value, pointer, depth, out, seen) => {
      let good = 0;
      const tried = branches.map((branch) => {
        const failures: Failure[] = [];
        const looked = run.evaluate(branch, value, pointer, depth + 1, failures, seen);
        if (failures.length > 0) return failures;
        good++;
        adopt(seen, looked);
        return failures;
      });
      if (good === 0) out.push({ keyword, pointer, schema, value, branches: tried });
      else if (keyword === 'oneOf' && good > 1) out.push({ keyword, pointer, schema, value, branches: [] });
    };
  }
  if (schema.not !== undefined) {
    const not = asSchema(schema.not);
    yield (run, value, pointer, depth, out) => {
      const failures: Failure[] = [];
      run.evaluate(not, value, pointer, depth + 1, failures);
      if (failures.length === 0) out.push({ keyword: 'not', pointer, schema, value });
    };
  }
  if (schema.if !== undefined) {
    const [condition, yes, no] = [asSchema(schema.if), asSchema(schema.then), asSchema(schema.else)];
    yield (run, value, pointer, depth, out, seen) => {
      const [unmet, failures]: [Failure[], Failure[]] = [[], []];
      const looked = run.evaluate(condition, value, pointer, depth + 1, unmet, seen);
      if (unmet.length === 0) adopt(seen, looked);
      const further = run.evaluate(unmet.length === 0 ? yes : no, value, pointer, depth + 1, failures, seen);
      if (failures.length > 0) out.push({ keyword: 'if', pointer, schema, value, branches: [failures] });
      else adopt(seen, further);
    };
  }
}

/** Keywords that look at the value alone. */
function* scalars(schema: JsonObject): Iterable<Step> {
  const step = (keyword: string, keeps: (value: Json, run: Run) => boolean): Step => {
    return (run, value, pointer, _depth, out) => {
      if (!keeps(value, run)) out.push({ keyword, pointer, schema, value });
    };
  };
  if (schema.type !== undefined) {
    const types: readonly Json[] = Array.isArray(schema.type) ? schema.type : [schema.type];
    const [integer, number] = [types.includes('integer'), types.includes('number')];
    const [text, list] = [types.includes('string'), types.includes('array')];
    const [boolean, nothing, object] = [types.includes('boolean'), types.includes('null'), types.includes('object')];
    yield step('type', (value) => {
      if (typeof value === 'string') return text;
      if (typeof value === 'number') return number || (integer && Number.isInteger(value));
      if (typeof value === 'boolean') return boolean;
      return value === null ? nothing : Array.isArray(value) ? list : object;
    });
  }
  if (schema.enum !== undefined) {
    const options = new Set(asList(schema.enum).map(canonical));
    const plain = new Set(asList(schema.enum));
    yield step('enum', (value) => plain.has(value) || (typeof value !== 'string' && options.has(canonical(value))));
  }
  if (schema.const !== undefined) {
    const only = canonical(schema.const);
    yield step('const', (value) => canonical(value) === only);
  }
  const limit = (keyword: string, keeps: (value: Json, limit: number, run: Run) => boolean): Step[] => {
    const stated = schema[keyword];
    return typeof stated === 'number' ? [step(keyword, (value, run) => keeps(value, stated, run))] : [];
  };
  const check = typeof schema.format === 'string' ? formats.get(schema.format) : undefined;
  yield* limit('minimum', (value, least) => typeof value !== 'number' || value >= least);
  yield* limit('maximum', (value, most) => typeof value !== 'number' || value <= most);
  yield* limit('exclusiveMinimum', (value, least) => typeof value !== 'number' || value > least);
  yield* limit('exclusiveMaximum', (value, most) => typeof value !== 'number' || value < most);
  yield* limit('multipleOf', (value, one) => typeof value !== 'number' || isMultiple(value, one));
  if (check?.of === 'number') yield step('format', (value) => typeof value !== 'number' || check.test(value));
  // A character takes one code unit or two.
  yield* limit(
    'minLength',
    (value, least) => typeof value !== 'string' || value.length >= 2 * least || size(value) >= least,
  );
  yield* limit('maxLength', (value, most) => typeof value !== 'string' || value.length <= most || size(value) <= most);
  const { pattern } = schema;
  if (typeof pattern === 'string')
    yield step('pattern', (value, run) => typeof value !== 'string' || run.matches(pattern, value));
  if (check?.of === 'string') yield step('format', (value) => typeof value !== 'string' || check.test(value));
  yield* limit('minItems', (value, least) => !Array.isArray(value) || value.length >= least);
  yield* limit('maxItems', (value, most) => !Array.isArray(value) || value.length <= most);
  if (schema.uniqueItems === true)
    yield step('uniqueItems', (value) => !Array.isArray(value) || new Set(value.map(canonical)).size === value.length);
  yield* limit('minProperties', (value, least) => !isObject(value) || Object.keys(value).length >= least);
  yield* limit('maxProperties', (value, most) => !isObject(value) || Object.keys(value).length <= most);
  const required = asList(schema.required).map(String);
  if (required.length > 0)
    yield (_run, value, pointer, _depth, out) => {
      if (!isObject(value)) return;
      for (const name of required)
        if (!Object.hasOwn(value, name))
          out.push({ keyword: 'required', pointer: `${pointer}/${escapeToken(name)}`, schema, value });
    };
}

function* texts(schema: JsonObject): Iterable<Step> {
  if (schema.contentMediaType === undefined) return;
  const inside = asSchema(schema.contentSchema);
  yield (run, value, pointer, _depth, out) => {
    const content = typeof value === 'string' ? decodeContent(schema, value) : undefined;
    if (content?.kind === 'broken') out.push({ keyword: 'contentMediaType', pointer, schema, value });
    if (content?.kind !== 'json') return;
    const failures: Failure[] = [];
    run.evaluate(inside, content.json, '', 0, failures);
    if (failures.length > 0) out.push({ keyword: 'contentSchema', pointer, schema, value });
  };
}

function* arrays(schema: JsonObject): Iterable<Step> {
  const prefix = schemasOf(schema.prefixItems);
  const items = schema.items === undefined || schema.items === false ? schema.items : asSchema(schema.items);
  if (prefix.length > 0 || items !== undefined)
    yield (run, value, pointer, _depth, out, seen) => {
      if (!Array.isArray(value)) return;
      for (const [index, item] of value.entries()) {
        const child = index < prefix.length ? prefix[index] : items;
        if (child === undefined) return;
        seen?.items.add(index);
        if (child !== false) run.evaluate(child, item, `${pointer}/${index}`, 0, out);
        else if (index === prefix.length) out.push({ keyword: 'items', pointer, schema, value });
      }
    };
  if (schema.contains !== undefined) {
    const contains = asSchema(schema.contains);
    const [least, most] = [Number(schema.minContains ?? 1), Number(schema.maxContains ?? Number.POSITIVE_INFINITY)];
    yield (run, value, pointer, _depth, out, seen) => {
      if (!Array.isArray(value)) return;
      let hits = 0;
      for (const [index, item] of value.entries()) {
        const failures: Failure[] = [];
        run.evaluate(contains, item, '', 0, failures);
        if (failures.length > 0) continue;
        hits++;
        seen?.items.add(index);
      }
      if (hits < least || hits > most) out.push({ keyword: 'contains', pointer, schema, value });
    };
  }
  if (schema.unevaluatedItems !== undefined) {
    const rest = schema.unevaluatedItems === false ? undefined : asSchema(schema.unevaluatedItems);
    yield (run, value, pointer, _depth, out, seen) => {
      if (!Array.isArray(value) || seen === undefined) return;
      const left = [...value.entries()].filter(([index]) => !seen.items.has(index));
      if (rest === undefined && left.length > 0) out.push({ keyword: 'unevaluatedItems', pointer, schema, value });
      for (const [index, item] of left) {
        if (rest !== undefined) run.evaluate(rest, item, `${pointer}/${index}`, 0, out);
        seen.items.add(index);
      }
    };
  }
}

function* objects(schema: JsonObject): Iterable<Step> {
  const named = new Map(entriesOf(schema.properties).map(([name, child]) => [name, asSchema(child)]));
  const patterned = entriesOf(schema.patternProperties).map(([source, child]) => [source, asSchema(child)] as const);
  const { additionalProperties } = schema;
  const others =
    additionalProperties === undefined || additionalProperties === false ? undefined : asSchema(additionalProperties);
  const names = schema.propertyNames === undefined ? undefined : asSchema(schema.propertyNames);
  if (named.size > 0 || patterned.length > 0 || additionalProperties !== undefined || names !== undefined)
    yield (run, value, pointer, _depth, out, seen) => {
      if (!isObject(value)) return;
      for (const name of Object.keys(value)) {
        const member = value[name] ?? null;
        const at = `${pointer}/${escapeToken(name)}`;
        const child = named.get(name);
        let isKnown = child !== undefined;
        if (child !== undefined) run.evaluate(child, member, at, 0, out);
        for (const [source, further] of patterned)
          if (run.matches(source, name)) {
            isKnown = true;
            run.evaluate(further, member, at, 0, out);
          }
        if (!isKnown && others !== undefined) run.evaluate(others, member, at, 0, out);
        if (!isKnown && additionalProperties === false)
          out.push({ keyword: 'additionalProperties', pointer: at, schema, value });
        if (isKnown || additionalProperties !== undefined) seen?.members.add(name);
        if (names === undefined) continue;
        const failures: Failure[] = [];
        run.evaluate(names, name, at, 0, failures);
        if (failures.length > 0)
          out.push({ keyword: 'propertyNames', pointer: at, schema, value, branches: [failures] });
      }
    };
  const dependents = entriesOf(schema.dependentRequired).map(
    ([name, needs]) => [name, asList(needs).map(String)] as const,
  );
  if (dependents.length > 0)
    yield (_run, value, pointer, _depth, out) => {
      if (!isObject(value)) return;
      for (const [name, needs] of dependents)
        for (const need of Object.hasOwn(value, name) ? needs : [])
          if (!Object.hasOwn(value, need))
            out.push({ keyword: 'dependentRequired', pointer: `${pointer}/${escapeToken(need)}`, schema, value });
    };
  for (const [name, stated] of entriesOf(schema.dependentSchemas)) {
    const child = asSchema(stated);
    yield (run, value, pointer, depth, out, seen) => {
      if (isObject(value) && Object.hasOwn(value, name))
        adopt(seen, run.evaluate(child, value, pointer, depth + 1, out, seen));
    };
  }
  if (schema.unevaluatedProperties !== undefined) {
    const rest = schema.unevaluatedProperties === false ? undefined : asSchema(schema.unevaluatedProperties);
    yield (run, value, pointer, _depth, out, seen) => {
      if (!isObject(value) || seen === undefined) return;
      for (const name of Object.keys(value)) {
        if (seen.members.has(name)) continue;
        const at = `${pointer}/${escapeToken(name)}`;
        if (rest === undefined) out.push({ keyword: 'unevaluatedProperties', pointer: at, schema, value });
        else run.evaluate(rest, value[name] ?? null, at, 0, out);
        seen.members.add(name);
      }
    };
  }
}
