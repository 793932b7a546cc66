import { fromPointer, isObject, type Json, toPointer } from '../model/index.ts';
import { describeError } from './describe-error.ts';
import type { Failure } from './explain.ts';
import { NEVER, type Program } from './program.ts';

/** One broken constraint. */
export interface SchemaError {
  /**
   * JSON Pointer into the instance. For a member that is missing or should not be there (`required`, `dependentRequired`,
   * `additionalProperties`, `unevaluatedProperties`, `propertyNames`) it names that member.
   */
  readonly pointer: string;
  /** `<SchemaId>#<JSON Pointer of the keyword>`. Without its last token it is a key of `Contract.origins`. */
  readonly schemaPointer: string;
  readonly keyword: string;
  /** One plain phrase without the pointer: `must be at least 1`. */
  readonly message: string;
  /** The keyword's value, or the name of the member that is missing. */
  readonly expected: Json;
  /** The value at the pointer; the members that are there where one is missing. */
  readonly actual: Json;
  /** `anyOf` and `oneOf` that no branch holds for: what broke in each branch. */
  readonly branches?: readonly (readonly SchemaError[])[];
}

/**
 * What a schema says of a value. `unjudgeable`: it cannot be known (an expression that does not compile, a dangling reference, a value nested
 * too deep), so a check has to be inconclusive. Never a pass, never a failure.
 */
export type Evaluation =
  | { readonly outcome: 'valid'; readonly errors: readonly [] }
  | { readonly outcome: 'invalid'; readonly errors: readonly [SchemaError, ...SchemaError[]] }
  | { readonly outcome: 'unjudgeable'; readonly errors: readonly []; readonly reason: string };

const MEMBER_KEYWORDS = [
  'required',
  'dependentRequired',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
];

/**
 * Failures as errors. Where only one branch of an alternative can have been meant (the others want another type, or another constant),
 * its errors stand in place of the alternative's, for they name the place at fault.
 */
export function errorsOf(program: Program, failures: readonly Failure[]): readonly SchemaError[] {
  const errors = failures.flatMap((failure): readonly SchemaError[] => {
    const branches = failure.branches ?? [];
    const meant =
      failure.keyword === 'if' ? branches : branches.filter((branch) => !isForeign(branch, failure.pointer));
    const [only, ...more] = meant;
    if (failure.keyword !== 'propertyNames' && only !== undefined && more.length === 0) return errorsOf(program, only);
    return [errorOf(program, failure)];
  });
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = `${error.pointer} ${error.schemaPointer}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a branch was plainly not meant: another type, or another constant there or in a member (a discriminator). */
function isForeign(branch: readonly Failure[], pointer: string): boolean {
  return branch.some(({ keyword, pointer: at, branches }) => {
    const depth = fromPointer(at).length - fromPointer(pointer).length;
    if (keyword === 'type') return depth === 0;
    if (keyword === 'const' || keyword === 'enum') return depth <= 1;
    return (
      depth === 0 && branches !== undefined && branches.length > 0 && branches.every((one) => isForeign(one, pointer))
    );
  });
}

function errorOf(program: Program, failure: Failure): SchemaError {
  const { keyword, pointer, schema, value, branches } = failure;
  const member = MEMBER_KEYWORDS.includes(keyword) ? fromPointer(pointer).at(-1) : undefined;
  const missing = keyword === 'required' || keyword === 'dependentRequired';
  const stated = keyword === NEVER ? false : (schema[keyword] ?? null);
  const present = member !== undefined && isObject(value) ? value[member] : undefined;
  return {
    pointer,
    schemaPointer: program.originOf(schema) + (keyword === NEVER ? '' : toPointer([keyword])),
    keyword: keyword === NEVER ? 'false' : keyword,
    message: describeError(keyword, stated, member),
    expected: missing ? (member ?? null) : stated,
    actual: missing && isObject(value) ? Object.keys(value) : (present ?? value),
    ...(branches === undefined || branches.length === 0
      ? {}
      : { branches: branches.map((branch) => errorsOf(program, branch)) }),
  };
}
