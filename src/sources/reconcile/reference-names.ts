import { fromPointer, type JsonSchema, refTo, type SchemaId } from '../../model/index.ts';
import { mapSchema } from '../subschemas.ts';

/** The schema that a `$ref` of the contract names. */
export function referredId(schema: JsonSchema): SchemaId | undefined {
  const reference = typeof schema === 'object' ? schema['$ref'] : undefined;
  return typeof reference === 'string' && reference.startsWith('#/$defs/')
    ? fromPointer(reference.slice(1))[1]
    : undefined;
}

/** All schemas that a schema names, once each. */
export function referredIds(schema: JsonSchema): ReadonlySet<SchemaId> {
  const found = new Set<SchemaId>();
  mapSchema(schema, (part) => {
    const id = referredId(part);
    if (id !== undefined) found.add(id);
    return part;
  });
  return found;
}

/** The same schema with its references led to other names. */
export function renameReferences(schema: JsonSchema, newName: (id: SchemaId) => SchemaId): JsonSchema {
  return mapSchema(schema, (part) => {
    const id = referredId(part);
    if (id === undefined || typeof part === 'boolean') return part;
    const name = newName(id);
    return name === id ? part : { ...part, ...refTo(name) };
  });
}
