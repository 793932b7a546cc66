import type { Json } from '../model/index.ts';

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
}

/**
 * What a schema says of a value. `unjudgeable`: it cannot be known (an expression that does not compile, a dangling reference, a value nested
 * too deep), so a check has to be inconclusive. Never a pass, never a failure.
 */
export type Evaluation =
  | { readonly outcome: 'valid'; readonly errors: readonly [] }
  | { readonly outcome: 'invalid'; readonly errors: readonly [SchemaError, ...SchemaError[]] }
  | { readonly outcome: 'unjudgeable'; readonly errors: readonly []; readonly reason: string };
