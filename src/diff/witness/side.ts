import { type Schemas, sample, type View, validate } from '../../jsonschema/index.ts';
import { type Contract, type Json, type Operation, parseJson, type SecurityScheme } from '../../model/index.ts';

/** One of the two documents, ready to judge messages. */
export interface Side {
  readonly contract: Contract;
  /** The contract's schemas, and those that places in it were given for the search. */
  readonly schemas: Schemas;
  /** Operation by `GET /v1/runs`, in the words of the old document. */
  readonly operation: (name: string) => Operation | undefined;
}

/** Numbers that are the same for every diff: a diff of two documents is always the same. */
export function steadyRandom(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A valid value of a schema. @returns undefined where none is found */
export function valueFor(side: Side, schema: string, view: View): Json | undefined {
  const made = sample(side.schemas, schema, { random: steadyRandom(), view, prefer: 'minimal' });
  return 'value' in made ? made.value : undefined;
}

/**
 * Why a schema does not allow a value; undefined where it does, or where nobody can know.
 * @param at pointer of the part that is asked about: where several parts are refused, its reason is given
 */
export function refusal(side: Side, schema: string | undefined, value: Json, view: View, at = ''): string | undefined {
  if (schema === undefined || !Object.hasOwn(side.schemas, schema)) return undefined;
  const { outcome, errors } = validate(side.schemas, schema, value, view);
  if (outcome !== 'invalid') return undefined;
  const error = errors.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`)) ?? errors[0];
  return error === undefined
    ? 'it is not valid'
    : `${error.pointer === '' ? 'the value' : error.pointer} ${error.message}`;
}

/** The same for a value that stands on the wire as text: what reads as another type counts as that type too. */
export function refusalOfText(
  side: Side,
  schema: string | undefined,
  value: Json,
  view: View,
  at = '',
): string | undefined {
  const why = refusal(side, schema, value, view, at);
  if (why === undefined || (typeof value === 'object' && value !== null)) return why;
  const read = typeof value === 'string' ? parseJson(value) : String(value);
  const isScalar = read !== undefined && (typeof read !== 'object' || read === null);
  return isScalar && refusal(side, schema, read, view) === undefined ? undefined : why;
}

/** A credential as it stands in a request, whatever the scheme is called. */
export function credentialWords(scheme: SecurityScheme | undefined, name: string): string {
  switch (scheme?.kind) {
    case 'apiKey':
      return `${scheme.in} ${scheme.in === 'header' ? scheme.name.toLowerCase() : scheme.name}`;
    case 'http':
      return `Authorization: ${scheme.scheme}`;
    case 'other':
      return `${scheme.type} (${name})`;
    case undefined:
      return name;
  }
}
