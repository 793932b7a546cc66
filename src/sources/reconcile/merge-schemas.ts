import type { Finding, Provenance, SchemaId } from '../../model/index.ts';
import type { ReadSchema } from '../source.ts';
import { referredIds, renameReferences } from './reference-names.ts';
import { meaningOf } from './same-meaning.ts';

/** Whether a schema of a reading has no name of its own and is called after its operation. */
export function isInline(id: SchemaId): boolean {
  return /^[A-Z]+ \//.test(id);
}

export interface SchemaMerge {
  readonly schemas: ReadonlyMap<SchemaId, ReadSchema>;
  /** What the schemas of the added reading are called now, where that differs. */
  readonly renamed: ReadonlyMap<SchemaId, SchemaId>;
  readonly findings: readonly Finding[];
}

/**
 * Add the schemas of one reading to those of the readings before it. A schema that says the same becomes one entry with both origins;
 * one that says something else is kept under a name of its own, and so is every schema of its reading that refers to it. An inline one
 * that says something else is unified with its namesake when their operations become one.
 */
export function mergeSchemas(
  known: ReadonlyMap<SchemaId, ReadSchema>,
  added: ReadonlyMap<SchemaId, ReadSchema>,
): SchemaMerge {
  const differing = [...added].filter(([id, { schema }]) => {
    const before = known.get(id);
    return before !== undefined && meaningOf(before.schema) !== meaningOf(schema);
  });
  const apart = withReferrers(
    differing.map(([id]) => id),
    [...added].filter(([id]) => known.has(id)),
  );
  const renamed = new Map<SchemaId, SchemaId>();
  const taken = new Set([...known.keys(), ...added.keys()]);
  for (const id of apart) {
    let n = 2;
    while (taken.has(`${id}-${n}`)) n += 1;
    renamed.set(id, `${id}-${n}`);
    taken.add(`${id}-${n}`);
  }

  const schemas = new Map(known);
  const newName = (id: SchemaId) => renamed.get(id) ?? id;
  for (const [id, read] of added) {
    const before = apart.has(id) ? undefined : known.get(id);
    if (before !== undefined) schemas.set(id, { schema: before.schema, origins: mergeOrigins(before, read) });
    else
      schemas.set(newName(id), {
        schema: renamed.size > 0 ? renameReferences(read.schema, newName) : read.schema,
        origins: read.origins,
      });
  }
  return {
    schemas,
    renamed,
    findings: differing
      .filter(([id]) => !isInline(id))
      .map(([id, read]) => disagreement(id, known.get(id), read, newName(id))),
  };
}

/** The differing schemas, and the schemas that refer to one of them, however far away. */
function withReferrers(
  differing: readonly SchemaId[],
  candidates: readonly (readonly [SchemaId, ReadSchema])[],
): ReadonlySet<SchemaId> {
  const apart = new Set(differing);
  if (apart.size === 0) return apart;
  const references = candidates.map(([id, { schema }]) => [id, referredIds(schema)] as const);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [id, referred] of references)
      if (!apart.has(id) && [...referred].some((other) => apart.has(other))) {
        apart.add(id);
        grown = true;
      }
  }
  return apart;
}

function mergeOrigins(before: ReadSchema, after: ReadSchema): ReadonlyMap<string, readonly Provenance[]> {
  const origins = new Map(before.origins);
  for (const [pointer, places] of after.origins) origins.set(pointer, [...(origins.get(pointer) ?? []), ...places]);
  return origins;
}

function disagreement(id: SchemaId, before: ReadSchema | undefined, after: ReadSchema, newName: SchemaId): Finding {
  return {
    id: 'schema-differs',
    severity: 'warning',
    message: `The schema ${id} is described in two ways; the second one is kept as ${newName}.`,
    places: [before, after].flatMap((read) => read?.origins.get('')?.slice(0, 1) ?? []),
    remedy: 'Make the two descriptions equal, or give them different names.',
  };
}
