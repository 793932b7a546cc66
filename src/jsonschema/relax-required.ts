import { isObject, type Json, type JsonObject } from '../model/index.ts';
import type { Schemas } from './program.ts';
import { referred } from './schema-reference.ts';

/**
 * Take out of `required` the members that this view does not ask for (OpenAPI 3.1 section 4.8.24: a required member that is readOnly is
 * required in responses only, a writeOnly one in requests only).
 * @param scope the schemas that apply to the same object, outermost first; any of them may carry the mark.
 */
export function relaxRequired(
  schemas: Schemas,
  scope: readonly JsonObject[],
  required: Json,
  flag: 'readOnly' | 'writeOnly',
): Json {
  if (!Array.isArray(required) || !mentions(schemas, flag)) return required;
  return required.filter(
    (name: Json) => typeof name !== 'string' || !scope.some((schema) => marks(schemas, schema, name, flag)),
  );
}

/**
 * Whether a branch of a `oneOf` asks for less in this view. Then two branches may hold that the document tells apart by the member
 * that is missing here, so the caller reads `oneOf` as `anyOf`.
 */
export function isRelaxed(
  schemas: Schemas,
  scope: readonly JsonObject[],
  branch: Json,
  flag: 'readOnly' | 'writeOnly',
): boolean {
  if (!isObject(branch) || !mentions(schemas, flag)) return false;
  const around = [...scope, branch];
  return sameValue(schemas, branch).some((part) => {
    const required = Array.isArray(part.required) ? part.required : [];
    return required.some(
      (name: Json) => typeof name === 'string' && around.some((schema) => marks(schemas, schema, name, flag)),
    );
  });
}

const mentioned = { readOnly: new WeakMap<Schemas, boolean>(), writeOnly: new WeakMap<Schemas, boolean>() };

function mentions(schemas: Schemas, flag: 'readOnly' | 'writeOnly'): boolean {
  const known = mentioned[flag].get(schemas) ?? JSON.stringify(schemas).includes(`"${flag}":true`);
  mentioned[flag].set(schemas, known);
  return known;
}

/** Schemas that apply to the same value as this one, through references too. */
function sameValue(schemas: Schemas, start: JsonObject): JsonObject[] {
  const seen = new Set<JsonObject>();
  const open: Json[] = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isObject(next) || seen.has(next)) continue;
    seen.add(next);
    if (typeof next.$ref === 'string') open.push(referred(schemas, next.$ref)?.schema ?? true);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const branches = next[keyword];
      if (Array.isArray(branches)) open.push(...branches);
    }
    for (const keyword of ['then', 'else']) open.push(next[keyword] ?? true);
  }
  return [...seen];
}

function marks(schemas: Schemas, schema: JsonObject, name: string, flag: 'readOnly' | 'writeOnly'): boolean {
  return sameValue(schemas, schema).some((part) => {
    const member =
      isObject(part.properties) && Object.hasOwn(part.properties, name) ? part.properties[name] : undefined;
    return isObject(member) && sameValue(schemas, member).some((facet) => facet[flag] === true);
  });
}
