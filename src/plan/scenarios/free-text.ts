import { type Contract, fromPointer, isObject, type JsonSchema } from '../../model/index.ts';

/**
 * Whether a member of a body takes any text of this length: a string without enum, const, format or pattern.
 * @param path dotted path of the member inside the body
 */
export function takesFreeText(contract: Contract, schema: string, path: string, length: number): boolean {
  let at = followed(contract, contract.schemas[schema]);
  for (const member of path.split('.')) {
    const properties = isObject(at) ? at['properties'] : undefined;
    const next = isObject(properties) ? properties[member] : undefined;
    at = followed(contract, next as JsonSchema | undefined);
  }
  if (!isObject(at) || at['type'] !== 'string') return false;
  if (['enum', 'const', 'format', 'pattern'].some((keyword) => Object.hasOwn(at as object, keyword))) return false;
  return typeof at['maxLength'] !== 'number' || at['maxLength'] >= length;
}

function followed(contract: Contract, schema: JsonSchema | undefined): JsonSchema | undefined {
  let at = schema;
  for (let hops = 0; hops < 20 && isObject(at) && typeof at['$ref'] === 'string'; hops++) {
    const [, id] = fromPointer(at['$ref'].replace(/^#/, ''));
    at = id === undefined ? undefined : contract.schemas[id];
  }
  return at;
}
