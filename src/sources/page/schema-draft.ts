import type { Json, JsonObject, JsonSchema, Provenance } from '../../model/index.ts';
import { toPointer, valueAt } from '../../model/index.ts';
import type { ReadSchema } from '../source.ts';

/** A schema that is being put together from facts, each with its place. */
export interface SchemaDraft {
  readonly keywords: Map<string, Json>;
  readonly origins: Map<string, readonly Provenance[]>;
}

export function draftSchema(provenance: Provenance): SchemaDraft {
  return { keywords: new Map(), origins: new Map([['', [provenance]]]) };
}

/** State a keyword. What was stated before is kept unless only inferred. */
export function state(draft: SchemaDraft, keyword: string, value: Json, provenance?: Provenance): void {
  const at = toPointer([keyword]);
  const known = draft.origins.get(at)?.[0]?.known;
  if (draft.keywords.has(keyword) && (known !== 'inferred' || provenance?.known === 'inferred')) return;
  draft.keywords.set(keyword, value);
  if (provenance !== undefined) draft.origins.set(at, [provenance]);
}

/** Put a schema into a place of another: `['properties', 'status']`, `['items']`, `['anyOf', 0]`. */
export function place(draft: SchemaDraft, tokens: readonly (string | number)[], child: SchemaDraft): void {
  const [keyword = '', name] = tokens;
  const schema = schemaOf(child);
  if (name === undefined) draft.keywords.set(String(keyword), schema);
  else if (typeof name === 'number') {
    const list = draft.keywords.get(String(keyword));
    draft.keywords.set(String(keyword), [...(Array.isArray(list) ? list : []), schema]);
  } else {
    const map = draft.keywords.get(String(keyword));
    draft.keywords.set(String(keyword), { ...(map as JsonObject | undefined), [name]: schema });
  }
  const prefix = toPointer(tokens);
  for (const [pointer, places] of child.origins) draft.origins.set(prefix + pointer, places);
}

export function schemaOf(draft: SchemaDraft): JsonSchema {
  return Object.fromEntries(draft.keywords);
}

export function finishSchema(draft: SchemaDraft): ReadSchema {
  const schema = schemaOf(draft);
  // Joining samples may leave places behind whose fact was dropped.
  const origins = new Map([...draft.origins].filter(([pointer]) => valueAt(schema as Json, pointer) !== undefined));
  return { schema, origins };
}
