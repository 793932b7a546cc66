import type { Json, JsonObject, JsonSchema } from '../../model/index.ts';
import { annotations } from '../subschemas.ts';
import { flagOf, member, members, type Spot, textOf } from '../tree/spot.ts';
import type { Dialect } from './dialect.ts';
import type { Findings } from './findings.ts';

/**
 * Turn the words of OpenAPI that JSON Schema 2020-12 does not have into words that it has.
 * @param schema the converted keywords; @param spot the schema as written.
 */
export function adaptDialect(schema: JsonObject, spot: Spot, dialect: Dialect, findings: Findings): JsonSchema {
  let adapted = exampleToExamples(schema);
  if (dialect.hasNullable) adapted = allowNull(booleanBounds(adapted, spot, findings), spot, dialect, findings);
  return adapted;
}

/** `example` is deprecated in 3.1 and unknown to JSON Schema. */
function exampleToExamples(schema: JsonObject): JsonObject {
  const { example, ...rest } = schema;
  return example === undefined
    ? schema
    : { ...rest, examples: Array.isArray(rest['examples']) ? rest['examples'] : [example] };
}

/** In 3.0 `exclusiveMinimum: true` modifies `minimum`; in 2020-12 it is the bound itself. */
function booleanBounds(schema: JsonObject, spot: Spot, findings: Findings): JsonObject {
  let adapted = schema;
  for (const [exclusive, inclusive] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const flag = adapted[exclusive];
    if (typeof flag !== 'boolean') continue;
    const { [exclusive]: _, [inclusive]: bound, ...rest } = adapted;
    if (!flag) adapted = bound === undefined ? rest : { ...rest, [inclusive]: bound };
    else if (bound !== undefined) adapted = { ...rest, [exclusive]: bound };
    else {
      adapted = rest;
      findings.warn(
        'bound-without-value',
        member(spot, exclusive) ?? spot,
        `${exclusive} is true, and there is no ${inclusive} that it could make exclusive.`,
        `Add ${inclusive}, or delete ${exclusive}.`,
      );
    }
  }
  return adapted;
}

/**
 * `nullable: true`. Strictly it works only beside `type`, and null must be listed in `enum` too (OpenAPI 3.0.3).
 * Documents that leave that out plainly mean that null is fine, and blaming a server for it would be a false alarm.
 */
function allowNull(schema: JsonObject, spot: Spot, dialect: Dialect, findings: Findings): JsonObject {
  const written = member(spot, 'nullable');
  const { nullable: _, ...rest } = schema;
  if (written === undefined || flagOf(written) !== true) return rest;
  const values = rest['enum'];
  const type = rest['type'];
  const remarks: string[] = [];
  if (Array.isArray(values) && !values.includes(null)) remarks.push('enum does not list null');
  if (type === undefined) remarks.push('no type stands beside it');
  if (remarks.length > 0)
    findings.note(
      'loose-nullable',
      written,
      `nullable is true, but ${remarks.join(' and ')}; it is read as allowing null.`,
      'Put nullable beside type and list null in enum, or move to OpenAPI 3.1 and write type: [..., "null"].',
    );
  if (typeof type === 'string') return { ...rest, type: [type, 'null'], ...withNull(values) };
  if (Array.isArray(values)) return { ...rest, ...withNull(values) };
  return wrapsForNull(spot, dialect) ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** Whether allowing null moves the whole schema into `anyOf/0`: there is neither a type nor an enum that could take it. */
export function wrapsForNull(spot: Spot, dialect: Dialect): boolean {
  if (!dialect.hasNullable || flagOf(member(spot, 'nullable')) !== true) return false;
  if (textOf(member(spot, '$ref')) !== undefined) return true;
  const keys = members(spot).map(([key]) => key);
  return (
    !keys.includes('type') && !keys.includes('enum') && keys.some((key) => !annotations.has(key) && key !== 'nullable')
  );
}

function withNull(values: Json | undefined): JsonObject {
  if (!Array.isArray(values)) return {};
  return { enum: values.includes(null) ? values : [...values, null] };
}
