import {
  type Contract,
  type Finding,
  type MediaType,
  type Operation,
  type Provenance,
  refTo,
  type SchemaId,
  type SecurityScheme,
} from '../../model/index.ts';
import type { Reading, ReadOperation, ReadSchema } from '../source.ts';
import { mergeOperations, type UnifySchemas } from './merge-operations.ts';
import { isInline, mergeSchemas } from './merge-schemas.ts';
import { mergeStates } from './merge-states.ts';
import { nameOperations } from './name-operations.ts';
import { pathShape } from './path-shape.ts';
import { referredIds, renameReferences } from './reference-names.ts';
import { unifySchemas } from './unify-schemas.ts';

/** What readings together say: a contract without its documents and behaviours. */
export type Merged = Omit<Contract, 'documents' | 'resources' | 'pagination' | 'lifecycles' | 'streams' | 'actions'>;

/**
 * Make one contract of all readings of an API, in their order.
 * @param aliases from operation alias to `GET /v1/runs`.
 * @throws Problem for an alias that names nothing.
 */
export function mergeReadings(readings: readonly Reading[], aliases: Readonly<Record<string, string>>): Merged {
  const findings: Finding[] = readings.flatMap((reading) => reading.findings);
  const operations = new Map<string, ReadOperation>();
  const incoming = new Map<string, ReadOperation>();
  const shapes = new Map<string, ReadOperation>();
  const securitySchemes = new Map<string, SecurityScheme>();
  let schemas: Map<SchemaId, ReadSchema> = new Map();
  for (const reading of readings) {
    const merge = mergeSchemas(schemas, reading.schemas);
    schemas = new Map(merge.schemas);
    findings.push(...merge.findings);
    for (const [name, scheme] of reading.securitySchemes)
      securitySchemes.set(name, sureScheme(securitySchemes.get(name), scheme));
    for (const read of reading.incoming ?? [])
      if (!incoming.has(read.id))
        incoming.set(
          read.id,
          renameSchemas(read, (id) => merge.renamed.get(id) ?? id),
        );
    for (const read of reading.operations) {
      const shape = `${read.method} ${pathShape(read.path)}`;
      const operation = calledAs(
        shapes.get(shape),
        renameSchemas(read, (id) => merge.renamed.get(id) ?? id),
      );
      shapes.set(shape, shapes.get(shape) ?? operation);
      const known = operations.get(operation.id);
      const merged =
        known === undefined ? { operation, findings: [] } : mergeOperations(known, operation, unifyIn(schemas));
      operations.set(operation.id, merged.operation);
      findings.push(...merged.findings);
    }
  }
  const kept = withoutStrays(schemas, [...operations.values(), ...incoming.values()]);
  const names = nameOperations([...operations.values()], aliases);
  const newName = (id: SchemaId) => (isInline(id) ? inlineName(id, names.ids) : id);
  const flat = flattened(kept, newName);
  const graphs = mergeStates(
    readings.flatMap(({ states = [] }) => states),
    flat,
    (key) => names.ids.get(shapes.get(keyShape(key))?.id ?? '') ?? [...names.ids.values()].find((id) => id === key),
  );
  return {
    title: readings.find(({ title }) => title !== undefined)?.title ?? 'untitled',
    version: readings.find(({ version }) => version !== undefined)?.version ?? 'unknown',
    servers: [...new Set(readings.flatMap(({ servers }) => servers))],
    ...placesOf(readings),
    securitySchemes: Object.fromEntries(securitySchemes),
    operations: [...operations.values()].map((read) =>
      finished(renameSchemas(read, newName), names.ids, operations, findings),
    ),
    ...(incoming.size === 0
      ? {}
      : { incoming: [...incoming.values()].map((read) => sent(renameSchemas(read, newName))) }),
    ...flat,
    ...(graphs.states.length === 0 ? {} : { states: graphs.states }),
    findings: [...findings, ...names.findings, ...graphs.findings],
  };
}

/** Where the version that counts and each server are stated. */
function placesOf(readings: readonly Reading[]): Pick<Contract, 'places'> {
  const versioned = readings.find(({ version }) => version !== undefined);
  const found = new Map<string, readonly Provenance[]>();
  for (const reading of readings)
    for (const [fact, places] of reading.places ?? [])
      if (fact !== 'version' || reading === versioned) found.set(fact, [...(found.get(fact) ?? []), ...places]);
  return found.size === 0 ? {} : { places: Object.fromEntries(found) };
}

/** The first description of a scheme counts, unless where its key is sent was a guess and another one says it. */
function sureScheme(first: SecurityScheme | undefined, second: SecurityScheme): SecurityScheme {
  if (first?.kind !== 'apiKey' || second.kind !== 'apiKey' || first.inferred === undefined) return first ?? second;
  return second.inferred !== undefined || first.name !== second.name ? first : second;
}

/** `GET /v1/runs/{id}` without the names of its parameters. */
function keyShape(key: string): string {
  const [method = '', path = ''] = key.split(' ', 2);
  return `${method.toLowerCase()} ${pathShape(path)}`;
}

/** The same operation under the path of the first document: names of path parameters differ between documents, and mean nothing on the wire. */
function calledAs(known: ReadOperation | undefined, operation: ReadOperation): ReadOperation {
  if (known === undefined || known.path === operation.path) return operation;
  const namesIn = (path: string) => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const [old, now] = [namesIn(operation.path), namesIn(known.path)];
  const parameters = operation.parameters.map((parameter) =>
    parameter.in === 'path' ? { ...parameter, name: now[old.indexOf(parameter.name)] ?? parameter.name } : parameter,
  );
  return { ...operation, id: known.id, path: known.path, parameters };
}

/** Unify schemas in place: the first id holds what both say, and named schemas get the places that confirm them. */
function unifyIn(schemas: Map<SchemaId, ReadSchema>): UnifySchemas {
  return (a, b) => {
    const [first, second] = [schemas.get(a), schemas.get(b)];
    if (a === b || first === undefined || second === undefined) return [];
    const confirm = (id: SchemaId, confirmed: ReadSchema) => schemas.set(id, confirmed);
    const bare: ReadSchema = isInline(a)
      ? first
      : { schema: refTo(a), origins: new Map([['', first.origins.get('') ?? []]]) };
    const other: ReadSchema = isInline(b)
      ? second
      : { schema: refTo(b), origins: new Map([['', second.origins.get('') ?? []]]) };
    const { schema, origins, conflicts } = unifySchemas(bare, other, (id) => schemas.get(id), confirm);
    if (isInline(a)) schemas.set(a, { schema, origins });
    return conflicts;
  };
}

/** Leave out inline schemas whose parameter or body was described elsewhere first. */
function withoutStrays(
  schemas: ReadonlyMap<SchemaId, ReadSchema>,
  operations: readonly ReadOperation[],
): ReadonlyMap<SchemaId, ReadSchema> {
  const used = new Set(operations.flatMap(schemasOf));
  const isStray = (id: SchemaId) => isInline(id) && !used.has(id);
  if (![...schemas.keys()].some(isStray)) return schemas;
  for (const { schema } of schemas.values()) for (const id of referredIds(schema)) used.add(id);
  return new Map([...schemas].filter(([id]) => !isStray(id)));
}

function schemasOf({ parameters, body, responses }: ReadOperation): readonly SchemaId[] {
  const media = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
  const bearers = [...parameters, ...responses.flatMap(({ headers }) => headers)];
  return [
    ...bearers.map(({ schema }) => schema),
    ...media.flatMap(({ schema, itemSchema }) => [schema, itemSchema].filter((id) => id !== undefined)),
  ];
}

/** Inline schemas are named after their operation: `GET /v1/runs query.page` becomes `listRuns query.page`. */
function inlineName(id: SchemaId, ids: ReadonlyMap<string, string>): SchemaId {
  const [, key = '', rest = ''] = /^(\S+ \S+)( .*)$/.exec(id) ?? [];
  const operation = ids.get(key);
  return operation === undefined ? id : operation + rest;
}

function flattened(
  schemas: ReadonlyMap<SchemaId, ReadSchema>,
  newName: (id: SchemaId) => SchemaId,
): Pick<Contract, 'schemas' | 'origins'> {
  const all = [...schemas].map(([id, read]) => [newName(id), read] as const);
  // Filled in place: the pairs of a large document would need more memory than the record. No key of it is `__proto__`.
  const places: Record<string, readonly Provenance[]> = {};
  for (const [id, { origins }] of all) for (const [pointer, list] of origins) places[`${id}#${pointer}`] = list;
  return {
    schemas: Object.fromEntries(all.map(([id, { schema }]) => [id, renameReferences(schema, newName)])),
    origins: places,
  };
}

function renameSchemas(operation: ReadOperation, newName: (id: SchemaId) => SchemaId): ReadOperation {
  const content = (list: readonly MediaType[]) =>
    list.map((media) => ({
      ...media,
      ...(media.schema === undefined ? {} : { schema: newName(media.schema) }),
      ...(media.itemSchema === undefined ? {} : { itemSchema: newName(media.itemSchema) }),
    }));
  const { body } = operation;
  return {
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, schema: newName(parameter.schema) })),
    ...(body === undefined ? {} : { body: { ...body, content: content(body.content) } }),
    responses: operation.responses.map((response) => ({
      ...response,
      content: content(response.content),
      headers: response.headers.map((header) => ({ ...header, schema: newName(header.schema) })),
    })),
  };
}

/** What the API sends keeps the name under which it was read; where its answer leads is no step of a client. */
function sent({ operationId: _, ...read }: ReadOperation): Operation {
  return { ...read, responses: read.responses.map((response) => ({ ...response, links: [] })) };
}

/** Give the operation its id, and its links the ids of theirs; a link to an unknown operation is dropped, with a finding. */
function finished(
  { operationId: _, ...read }: ReadOperation,
  ids: ReadonlyMap<string, string>,
  operations: ReadonlyMap<string, ReadOperation>,
  findings: Finding[],
): Operation {
  const target = (operation: string) => {
    const named = operation.startsWith('operationId:') ? operation.slice('operationId:'.length) : undefined;
    const key =
      named === undefined
        ? operation
        : [...operations.values()].find(({ operationId }) => operationId?.value === named)?.id;
    return key === undefined ? undefined : ids.get(key);
  };
  const responses = read.responses.map((response) => ({
    ...response,
    links: response.links.flatMap((link) => {
      const operation = target(link.operation);
      if (operation !== undefined) return [{ ...link, operation }];
      findings.push({
        id: 'dangling-link',
        severity: 'warning',
        message: `The link ${link.name} of ${read.id} leads to ${link.operation.replace('operationId:', '')}, which no document describes.`,
        places: link.provenance,
        remedy: 'Name an operationId of the document, or an operationRef such as "#/paths/~1runs~1{id}/get".',
      });
      return [];
    }),
  }));
  return { ...read, id: ids.get(read.id) ?? read.id, responses };
}
