import { escapeToken, fromPointer, isObject, type Json, type JsonSchema, valueAt } from '../model/index.ts';
import type { Schemas } from './program.ts';

const isSchema = (value: Json | undefined): value is JsonSchema => typeof value === 'boolean' || isObject(value);

/** A place inside the schemas, as `<SchemaId>#<pointer>`, and the schema there. */
export interface Referred {
  readonly origin: string;
  readonly schema: JsonSchema;
}

/** Where a `#/$defs/…` reference leads. Undefined: nowhere. */
export function referred(schemas: Schemas, ref: string): Referred | undefined {
  // Names are stored as they are, but a document may have percent-encoded them (RFC 3986 fragments).
  for (const pointer of [ref, decoded(ref)]) {
    if (!pointer.startsWith('#/$defs/')) continue;
    const [id = '', ...deeper] = fromPointer(pointer.slice('#/$defs'.length));
    const below = deeper.map((token) => `/${escapeToken(token)}`).join('');
    const schema = Object.hasOwn(schemas, id) ? valueAt(schemas[id], below) : undefined;
    if (isSchema(schema)) return { origin: `${id}#${below}`, schema };
  }
  return undefined;
}

function decoded(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}

/** The schemas of a contract that one leads to: to make ready all others for the sake of one takes as long as the whole document. */
export function schemasBehind(schemas: Schemas, start: JsonSchema): Schemas {
  const found: Record<string, JsonSchema> = {};
  const open: Json[] = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    // A dynamic reference may lead anywhere.
    if (isObject(next) && next.$dynamicRef !== undefined) return schemas;
    const id = isObject(next) && typeof next.$ref === 'string' ? idOf(schemas, next.$ref) : undefined;
    const schema = id === undefined || Object.hasOwn(found, id) ? undefined : schemas[id];
    if (id !== undefined && schema !== undefined) {
      found[id] = schema;
      open.push(schema);
    }
    open.push(...Object.values(next));
  }
  return found;
}

function idOf(schemas: Schemas, ref: string): string | undefined {
  return [ref, decoded(ref)]
    .filter((pointer) => pointer.startsWith('#/$defs/'))
    .map((pointer) => fromPointer(pointer.slice('#/$defs'.length))[0] ?? '')
    .find((id) => Object.hasOwn(schemas, id));
}

/** All schemas that carry a `$dynamicAnchor` of this name. One alone is what every `$dynamicRef` to it means. */
export function anchored(schemas: Schemas, anchor: string): readonly Referred[] {
  const found: Referred[] = [];
  const open: [string, Json][] = Object.entries(schemas).map(([id, schema]) => [`${id}#`, schema]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [origin, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isObject(value) && value.$dynamicAnchor === anchor) found.push({ origin, schema: value });
    for (const [name, child] of Object.entries(value)) open.push([`${origin}/${escapeToken(name)}`, child]);
  }
  return found;
}
