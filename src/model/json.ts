/** Any JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Values may be absent at run time, so reading one gives `Json | undefined`. */
export type JsonObject = { readonly [member: string]: Json };

/** A list that has at least one element: a witness or evidence that is empty does not compile. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Whether a JSON value is an object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Narrow a list to a non-empty one. @returns undefined for an empty list. */
export function nonEmpty<T>(list: readonly T[]): NonEmpty<T> | undefined {
  return list.length > 0 ? (list as NonEmpty<T>) : undefined;
}
