import { type Contract, fromPointer, isObject, type Json, type JsonSchema } from '../../model/index.ts';
import { membersOf, resolved } from '../links/index.ts';

/**
 * Whether a member of a body takes any text of this length: a string without enum, const, format or pattern.
 * @param path dotted path of the member inside the body
 */
export function takesFreeText(contract: Contract, schema: string, path: string, length: number): boolean {
  const limits = textLimits(contract, schema, path);
  return limits !== undefined && limits.min <= length && limits.max >= length;
}

/** Whether the document itself shows or names a value for a member of a body. */
export function hasExample(contract: Contract, schema: string, path: string): boolean {
  let at: JsonSchema | undefined = contract.schemas[schema];
  for (const member of path.split('.')) at = membersOf(contract, at).get(member);
  const shown = [at, resolved(contract, at)];
  return shown.some(
    (one) => isObject(one) && ['example', 'examples', 'default'].some((key) => Object.hasOwn(one, key)),
  );
}

/** How many characters a member of a body may have that takes any text; undefined where it does not. */
export function textLimits(
  contract: Contract,
  schema: string,
  path: string,
): { readonly min: number; readonly max: number } | undefined {
  let at: JsonSchema | undefined = contract.schemas[schema];
  for (const member of path.split('.')) at = membersOf(contract, at).get(member);
  at = resolved(contract, at);
  if (!isObject(at)) return undefined;
  const types = [at['type']].flat().filter((type) => type !== 'null');
  if (types.length !== 1 || types[0] !== 'string') return undefined;
  if (['enum', 'const', 'format', 'pattern'].some((keyword) => Object.hasOwn(at as object, keyword))) return undefined;
  const { minLength, maxLength } = at;
  return {
    min: typeof minLength === 'number' ? minLength : 0,
    max: typeof maxLength === 'number' ? maxLength : Number.POSITIVE_INFINITY,
  };
}

function followed(contract: Contract, schema: JsonSchema | undefined): JsonSchema | undefined {
  let at = schema;
  for (let hops = 0; hops < 20 && isObject(at) && typeof at['$ref'] === 'string'; hops++) {
    const [, id] = fromPointer(at['$ref'].replace(/^#/, ''));
    at = id === undefined ? undefined : contract.schemas[id];
  }
  return at;
}

/** The values that a member of an operation's JSON body may have, where the schema counts them up. */
export function enumOfMember(contract: Contract, operation: string, member: string): readonly Json[] | undefined {
  const body = contract.operations.find(({ id }) => id === operation)?.body;
  const schema = body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
  const whole = followed(contract, schema === undefined ? undefined : contract.schemas[schema]);
  const properties = isObject(whole) ? whole['properties'] : undefined;
  const at = followed(contract, isObject(properties) ? (properties[member] as JsonSchema | undefined) : undefined);
  const values = isObject(at) ? at['enum'] : undefined;
  return Array.isArray(values) && values.length > 0 ? values : undefined;
}
