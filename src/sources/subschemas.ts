import { isObject, type Json, type JsonSchema } from '../model/index.ts';

/** How each JSON Schema keyword holds subschemas (JSON Schema 2020-12, and the words of OpenAPI 3.0). */
export const subschemaKeywords: ReadonlyMap<string, 'schema' | 'list' | 'map'> = new Map([
  ['additionalProperties', 'schema'],
  ['allOf', 'list'],
  ['anyOf', 'list'],
  ['contains', 'schema'],
  ['contentSchema', 'schema'],
  ['dependentSchemas', 'map'],
  ['else', 'schema'],
  ['if', 'schema'],
  ['items', 'schema'],
  ['not', 'schema'],
  ['oneOf', 'list'],
  ['patternProperties', 'map'],
  ['prefixItems', 'list'],
  ['properties', 'map'],
  ['propertyNames', 'schema'],
  ['then', 'schema'],
  ['unevaluatedItems', 'schema'],
  ['unevaluatedProperties', 'schema'],
]);

/** Keywords that say nothing about which values are valid. No origin is kept for them. */
export const annotations: ReadonlySet<string> = new Set([
  '$comment',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'title',
  'xml',
]);

/** Whether a JSON value can stand as a schema. */
export function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'boolean' || isObject(value);
}

/**
 * Rebuild a schema from the inside out. Values of `enum`, `default` and the like are data, so they are left alone.
 * @param change is given each schema with its subschemas already changed; returns it (or another), and must not write to it.
 */
export function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return change(schema);
  // What does not change is not copied: most schemas of a large document refer to nothing that gets another name.
  let changed: [string, Json][] | undefined;
  for (const [key, value] of Object.entries(schema)) {
    const mapped = mapKeyword(key, value, change);
    if (mapped === value) continue;
    changed ??= Object.entries(schema);
    changed[changed.findIndex(([known]) => known === key)] = [key, mapped];
  }
  return change(changed === undefined ? schema : Object.fromEntries(changed));
}

function mapKeyword(key: string, value: Json, change: (schema: JsonSchema) => JsonSchema): Json {
  const one = (schema: Json) => (isSchema(schema) ? mapSchema(schema, change) : schema);
  switch (subschemaKeywords.get(key)) {
    case 'schema':
      return one(value);
    case 'list': {
      if (!Array.isArray(value)) return value;
      const list = value.map(one);
      return list.every((schema, index) => schema === value[index]) ? value : list;
    }
    case 'map': {
      if (!isObject(value)) return value;
      const entries = Object.entries(value).map(([name, schema]) => [name, one(schema)] as const);
      return entries.every(([name, schema]) => schema === value[name]) ? value : Object.fromEntries(entries);
    }
    case undefined:
      return value;
  }
}
