import { isObject, type Json, type JsonObject } from '../model/index.ts';
import { matcherOf } from './pattern/match-pattern.ts';
import { asksWhatWasSeen, NEVER, type Program } from './program.ts';
import { type Run, type Seen, stepsOf } from './steps-of.ts';

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

/**
 * What was found valid, by value and schema: makers of instances change one place of a value at a time and ask again, and all other parts
 * of it are still the same objects.
 */
export type Settled = Map<Json, Set<JsonObject>>;

/**
 * Our own evaluation of a cleaned schema: quick to start, and it tells which branch broke where. The makers of instances steer by it, and
 * ajv has to agree with it before an answer is judged.
 * @param doubt left out: what is undecided holds.
 * @param settled what need not be looked at again; what is found valid is added to it
 * @throws RangeError where a schema refers to itself without end.
 */
export function explain(
  program: Program,
  schema: JsonObject,
  value: Json,
  doubt: Doubt = { assume: true, reasons: new Set() },
  settled?: Settled,
): readonly Failure[] {
  const failures: Failure[] = [];
  runOf(program, doubt, settled).evaluate(schema, value, '', 0, failures);
  return failures;
}

/** Whether a value keeps a cleaned schema; one that never ends is kept by nothing. */
export function holds(program: Program, schema: JsonObject, value: Json, settled?: Settled): boolean {
  try {
    return explain(program, schema, value, undefined, settled).length === 0;
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
const entriesOf = (value: Json | undefined): readonly [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];

/** Whether a text matches a pattern of a cleaned schema; a match that would take too long is a matter of doubt. */
export function matches(source: string, text: string, doubt?: Doubt): boolean {
  const matcher = matcherOf(source);
  const answer = typeof matcher === 'string' ? undefined : matcher(text);
  if (answer !== undefined) return answer;
  doubt?.reasons.add(tooLong(source, text));
  return doubt?.assume ?? true;
}

function tooLong(source: string, text: string): string {
  return `the pattern ${source} would take too long on a text of ${text.length} characters`;
}

/** Schemas that may apply to one value inside one another; more are taken for a schema that never ends. */
const ROUNDS = 200;

function runOf(program: Program, doubt: Doubt, settled: Settled | undefined): Run {
  let met = 0;
  const run: Run = {
    program,
    doubts: (reason) => {
      met++;
      doubt.reasons.add(reason);
      return doubt.assume;
    },
    matches: (source, text) => {
      const matcher = matcherOf(source);
      const answer = typeof matcher === 'string' ? undefined : matcher(text);
      return answer ?? run.doubts(tooLong(source, text));
    },
    evaluate: (schema, value, pointer, depth, out, around) => {
      if (depth > ROUNDS) throw new RangeError('schema without end');
      const tracks = around !== undefined || asksWhatWasSeen(schema);
      // What was looked at is not kept with what was found valid.
      const isKept = settled !== undefined && !tracks && typeof value === 'object' && value !== null;
      if (isKept && settled.get(value)?.has(schema) === true) return undefined;
      const [failed, doubted] = [out.length, met];
      const seen: Seen | undefined = tracks ? { members: new Set(), items: new Set() } : undefined;
      for (const step of stepsOf(schema)) step(run, value, pointer, depth, out, seen);
      if (isKept && out.length === failed && met === doubted) {
        const schemas = settled.get(value);
        if (schemas === undefined) settled.set(value, new Set([schema]));
        else schemas.add(schema);
      }
      return seen;
    },
  };
  return run;
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
