import type { Json } from '../model/index.ts';
import { type Doubt, explain, type Failure, type Settled } from './explain.ts';
import { type Judge, judgeWithAjv } from './judge-with-ajv.ts';
import { type Program, programOf, type Schemas, type View } from './program.ts';
import { type Evaluation, errorsOf } from './schema-error.ts';

/** Levels of nesting that are judged. Fixed, so that a replay on another machine gives the same verdict. */
export const DEEPEST = 400;

const judges = { tracking: new WeakMap<Program, Judge>(), plain: new WeakMap<Program, Judge>() };

function judgeFor(program: Program, definition: string): Judge {
  const tracks = program.tracks(definition);
  const known = tracks ? judges.tracking : judges.plain;
  const judge = known.get(program) ?? judgeWithAjv(program, tracks);
  known.set(program, judge);
  return judge;
}

/**
 * Judge a value by a schema of the contract.
 * Formats are assertions; JSON inside strings (`contentMediaType`, `contentSchema`) is judged too; members are own members; lengths are in
 * code points; `multipleOf` is decimal. In `request` view a readOnly member is not required, in `response` view a writeOnly one is not.
 * ajv and our own evaluation judge apart; where they disagree (ajv has known gaps around unevaluated*) nothing is said. Compiled once per
 * schemas object.
 * @param schemas `contract.schemas`.
 * @param options.quick for values of a plan: as {@link judgeMade} does it
 * @throws a plain Error (our bug) when there is no such schema.
 */
export function validate(
  schemas: Schemas,
  schemaId: string,
  value: Json,
  view: View,
  options: { readonly quick?: boolean } = {},
): Evaluation {
  const judge = options.quick === true ? judgeMade : judgeWhole;
  const judged = judge(schemas, schemaId, value, view);
  if (judged.outcome === 'unjudgeable') return { outcome: 'unjudgeable', errors: [], reason: judged.reason };
  const [error, ...more] = errorsOf(programOf(schemas, view), judged.failures);
  return error === undefined ? { outcome: 'valid', errors: [] } : { outcome: 'invalid', errors: [error, ...more] };
}

/** The same before it is put into words: makers of instances ask often and read the failures themselves. */
export type Judgement =
  | { readonly outcome: 'valid' | 'invalid'; readonly failures: readonly Failure[] }
  | { readonly outcome: 'unjudgeable'; readonly reason: string };

/** @throws a plain Error (our bug) when there is no such schema. */
export function judgeWhole(schemas: Schemas, schemaId: string, value: Json, view: View): Judgement {
  return judgeBy(schemas, schemaId, value, view, true);
}

/**
 * The same for what is made of a schema, thousands of times: ajv is asked only where it remembers what was looked at, for to compile it
 * takes longer than all the making. That both agree on all else is held by `random-schemas.test.ts`.
 * @param settled what need not be looked at again
 */
export function judgeMade(schemas: Schemas, schemaId: string, value: Json, view: View, settled?: Settled): Judgement {
  return judgeBy(schemas, schemaId, value, view, false, settled);
}

function judgeBy(
  schemas: Schemas,
  schemaId: string,
  value: Json,
  view: View,
  byBoth: boolean,
  settled?: Settled,
): Judgement {
  if (!Object.hasOwn(schemas, schemaId)) throw new Error(`contract has no schema ${schemaId}`);
  if (isDeeper(value, DEEPEST)) return unjudgeable(`the value is nested deeper than ${DEEPEST} levels`);
  let program: Program;
  try {
    program = programOf(schemas, view);
  } catch (error) {
    if (error instanceof RangeError) return unjudgeable('the schemas are nested too deep');
    throw error;
  }
  const definition = program.nameOf(schemaId) ?? '';
  const judge = byBoth || program.tracks(definition) ? judgeFor(program, definition) : undefined;
  const reasons = new Set<string>();
  const ask = (assume: boolean) => {
    const doubt: Doubt = { assume, reasons };
    const failures = explain(program, program.follow(`#/$defs/${definition}`), value, doubt, settled);
    const isValid = judge?.(definition, value, doubt) ?? failures.length === 0;
    if (isValid !== (failures.length === 0)) reasons.add('two evaluations of the schema disagree');
    return { failures, isValid };
  };
  try {
    const { failures, isValid } = ask(true);
    // What is undecided decides nothing if the outcome is the same either way.
    const decided = reasons.size === 0 || ask(false).isValid === isValid;
    if (!decided || isValid !== (failures.length === 0)) return unjudgeable([...reasons].join('; '));
    return { outcome: isValid ? 'valid' : 'invalid', failures };
  } catch (error) {
    if (error instanceof RangeError)
      return unjudgeable('the schema refers to itself without end, or is nested too deep');
    return unjudgeable(`the schema cannot be compiled: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unjudgeable(reason: string): Judgement {
  return { outcome: 'unjudgeable', reason };
}

/** Whether a value has more levels than that. It goes no deeper than that itself: the value may be as deep as the wire allows. */
export function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const children: readonly Json[] = Array.isArray(value) ? value : Object.values(value);
  return levels <= 0 ? children.length > 0 : children.some((child) => isDeeper(child, levels - 1));
}
