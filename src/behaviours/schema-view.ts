import {
  type Contract,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  maybeJson,
  type Operation,
  type Provenance,
  type SchemaId,
  successOf,
  toPointer,
} from '../model/index.ts';

/** A schema with its references followed, as inference looks at it. */
export interface SchemaView {
  readonly schema: JsonObject;
  /** Key of its place in {@link Contract.origins}. */
  readonly origin: string;
}

/** Follow references, and enter the first branch that is no `null`. */
export function viewOf(
  contract: Contract,
  schema: JsonSchema | undefined,
  origin: string,
  depth = 0,
): SchemaView | undefined {
  if (!isObject(schema) || depth > 20) return undefined;
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const id = fromPointer(reference.slice(1))[1] ?? '';
    return viewOf(contract, contract.schemas[id], `${id}#`, depth + 1);
  }
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || schema['properties'] !== undefined) continue;
    const index = branches.findIndex((branch) => isObject(branch) && branch['type'] !== 'null');
    if (index !== -1)
      return viewOf(contract, branches[index] as JsonSchema, `${origin}/${keyword}/${index}`, depth + 1);
  }
  return { schema, origin };
}

export function schemaAt(contract: Contract, id: SchemaId | undefined): SchemaView | undefined {
  return id === undefined ? undefined : viewOf(contract, contract.schemas[id], `${id}#`);
}

/** The members of an object schema. */
export function membersOf(contract: Contract, view: SchemaView | undefined): ReadonlyMap<string, SchemaView> {
  const properties = view?.schema['properties'];
  if (view === undefined || !isObject(properties)) return new Map();
  return new Map(
    Object.entries(properties).flatMap(([name, schema]) => {
      const inner = viewOf(contract, schema as JsonSchema, `${view.origin}/properties${toPointer([name])}`);
      return inner === undefined ? [] : [[name, inner] as const];
    }),
  );
}

export function itemsOf(contract: Contract, view: SchemaView | undefined): SchemaView | undefined {
  return view === undefined
    ? undefined
    : viewOf(contract, view.schema['items'] as JsonSchema | undefined, `${view.origin}/items`);
}

/** Whether a schema is that of a list, by its type or by what an example shows. */
export function isList({ schema }: SchemaView): boolean {
  const { type, examples } = schema;
  return (
    type === 'array' ||
    (Array.isArray(type) && type.includes('array')) ||
    (type === undefined && Array.isArray(examples) && Array.isArray(examples[0]))
  );
}

/** The schema of the JSON that an operation answers with when all is well. */
export function successView(contract: Contract, operation: Operation): SchemaView | undefined {
  const response = successOf(operation, [200, 201, 202]);
  return schemaAt(contract, response?.content.find(({ mediaType }) => maybeJson(mediaType))?.schema);
}

/** The place of a fact, as a guess: what we conclude from it is not stated there. */
export function guessFrom(contract: Contract, origin: string, fallback: Operation): Provenance {
  const place = contract.origins[origin]?.[0] ??
    fallback.provenance[0] ?? { document: 'contract', line: 0, excerpt: fallback.path };
  return { ...place, known: 'inferred' };
}

export function numberIn(schema: JsonObject | undefined, keyword: string): number | undefined {
  const value: Json | undefined = schema?.[keyword];
  return typeof value === 'number' ? value : undefined;
}
