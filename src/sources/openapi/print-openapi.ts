import {
  type Contract,
  type Extensions,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  type MediaType,
  type Operation,
  type Provenance,
  type Response,
} from '../../model/index.ts';
import { mapSchema } from '../subschemas.ts';
import { asJson } from './as-json.ts';
import { printStates } from './state-graphs.ts';

/**
 * Print a contract as OpenAPI, as JSON: 3.1.0, or 3.2.0 where an event stream needs `itemSchema` or an operation the method `query`.
 * Every fact carries its places under `x-assay-provenance`, and these are read again: what was inferred stays inferred. Members that are
 * guesses beside stated ones are named in `x-assay-inferred`.
 * Graphs of states stand under `x-assay-states`. Other behaviours are inferred again; findings are left out.
 */
export function printOpenapi(contract: Contract): string {
  const modern = contract.operations.some(
    ({ method, body, responses }) =>
      method === 'query' ||
      [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)].some(
        ({ mediaType, schema, itemSchema }) =>
          itemSchema !== undefined || (mediaType === 'text/event-stream' && saysMoreThanText(contract, schema)),
      ),
  );
  const press = createPress(contract);
  const paths: Record<string, JsonObject> = {};
  for (const operation of contract.operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: press.operation(operation) };
  const inline = press.printed;
  const schemas = Object.keys(contract.schemas)
    .filter((id) => !inline.has(id))
    .map((id) => [press.nameOf(id), press.schema(id)] as const);
  const securitySchemes = Object.entries(contract.securitySchemes).map(([name, scheme]): [string, Json] => {
    const { provenance, kind } = scheme;
    const facts: JsonObject =
      scheme.kind === 'apiKey'
        ? { type: kind, in: scheme.in, name: scheme.name, ...guesses(scheme) }
        : scheme.kind === 'http'
          ? { type: kind, scheme: scheme.scheme }
          : { type: scheme.type };
    return [name, { ...facts, ...places(provenance) }];
  });
  const document: JsonObject = {
    openapi: modern ? '3.2.0' : '3.1.0',
    info: {
      title: contract.title,
      version: contract.version,
      ...places(contract.places?.['version'] ?? []),
    },
    ...(contract.servers.length === 0
      ? {}
      : { servers: contract.servers.map((url) => ({ url, ...places(contract.places?.[url] ?? []) })) }),
    ...(contract.states === undefined || contract.states.length === 0
      ? {}
      : { 'x-assay-states': printStates(contract.states) }),
    paths,
    components: {
      ...(schemas.length === 0 ? {} : { schemas: Object.fromEntries(schemas) }),
      ...(securitySchemes.length === 0 ? {} : { securitySchemes: Object.fromEntries(securitySchemes) }),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Such a schema speaks of the whole stream in OpenAPI 3.2 only; before, it would be guessed to speak of an event. */
function saysMoreThanText({ schemas }: Contract, id: string | undefined): boolean {
  const schema = id === undefined ? undefined : schemas[id];
  return isObject(schema) && schema['type'] !== 'string' && Object.keys(schema).length > 0;
}

interface Press {
  /** Ids of schemas that stand where they are used. */
  readonly printed: ReadonlySet<string>;
  readonly nameOf: (id: string) => string;
  readonly schema: (id: string) => Json;
  readonly operation: (operation: Operation) => JsonObject;
}

function createPress({ schemas, origins }: Contract): Press {
  const printed = new Set<string>();
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const placesOf = new Map<string, Record<string, Json>>();
  for (const [key, provenance] of Object.entries(origins)) {
    const hash = key.search(/#(\/|$)/);
    const [id, pointer] = [key.slice(0, hash), key.slice(hash + 1)];
    const list = placesOf.get(id) ?? {};
    list[pointer] = provenance.map(asJson);
    placesOf.set(id, list);
  }
  /** Names of components hold letters, digits, dots, dashes and underscores only. */
  const nameOf = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const wish = id.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
    let name = wish;
    for (let n = 2; taken.has(name) || (name !== id && Object.hasOwn(schemas, name)); n++) name = `${wish}-${n}`;
    taken.add(name);
    names.set(id, name);
    return name;
  };
  const refs = (schema: JsonSchema): JsonSchema =>
    mapSchema(schema, (part) => {
      const reference = typeof part === 'object' ? part['$ref'] : undefined;
      if (typeof reference !== 'string' || typeof part === 'boolean') return part;
      const id = fromPointer(reference.slice(1))[1];
      return id === undefined ? part : { ...part, $ref: `#/components/schemas/${nameOf(id)}` };
    });
  const schema = (id: string): Json => {
    const shape = refs(schemas[id] ?? true);
    const list = placesOf.get(id);
    // A boolean schema has no room for places; an empty object says the same as true.
    const body = shape === true ? {} : shape;
    return isObject(body) && list !== undefined
      ? { ...body, 'x-assay-provenance': Object.fromEntries(Object.entries(list).sort(([a], [b]) => (a < b ? -1 : 1))) }
      : body;
  };
  const use = (id: string, derived: string): Json => {
    if (id !== derived) return { $ref: `#/components/schemas/${nameOf(id)}` };
    printed.add(id);
    return schema(id);
  };
  const media = (owner: string, content: readonly MediaType[]): JsonObject =>
    Object.fromEntries(
      content.map(({ mediaType, schema: id, itemSchema, examples, extensions, provenance }) => [
        mediaType,
        {
          ...(id === undefined ? {} : { schema: use(id, `${owner} ${mediaType}`) }),
          ...(itemSchema === undefined ? {} : { itemSchema: use(itemSchema, `${owner} ${mediaType} item`) }),
          ...examplesOf(examples),
          ...valuesOf(extensions),
          ...places(provenance),
        },
      ]),
    );
  const response = (
    owner: string,
    { description, bodyless, content, headers, links, provenance }: Response,
  ): JsonObject => ({
    description: bodyless && description === '' ? 'No content' : description,
    ...(bodyless ? { 'x-assay-bodyless': true } : {}),
    ...(headers.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            headers.map(({ name, required, schema: id, provenance: at }) => [
              name,
              { ...(required ? { required } : {}), schema: use(id, `${owner} header.${name}`), ...places(at) },
            ]),
          ),
        }),
    ...(content.length === 0 ? {} : { content: media(owner, content) }),
    ...(links.length === 0
      ? {}
      : {
          links: Object.fromEntries(
            links.map(({ name, operation, parameters, requestBody, provenance: at }) => [
              name,
              {
                operationId: operation,
                parameters,
                ...(requestBody === undefined ? {} : { requestBody }),
                ...places(at),
              },
            ]),
          ),
        }),
    ...places(provenance),
  });
  const operation = (entry: Operation): JsonObject => ({
    operationId: entry.id,
    ...(entry.summary === undefined ? {} : { summary: entry.summary }),
    ...(entry.tags.length === 0 ? {} : { tags: entry.tags }),
    ...(entry.deprecated ? { deprecated: true } : {}),
    ...(entry.parameters.length === 0
      ? {}
      : {
          parameters: entry.parameters.map((parameter) => {
            const id = use(parameter.schema, `${entry.id} ${parameter.in}.${parameter.name}`);
            return {
              name: parameter.name,
              in: parameter.in,
              ...(parameter.required ? { required: true } : {}),
              ...(parameter.deprecated ? { deprecated: true } : {}),
              ...(parameter.mediaType === undefined
                ? { schema: id, style: parameter.style, explode: parameter.explode }
                : { content: { [parameter.mediaType]: { schema: id } } }),
              ...(parameter.allowReserved ? { allowReserved: true } : {}),
              ...examplesOf(parameter.examples),
              ...guesses(parameter),
              ...places(parameter.provenance),
            };
          }),
        }),
    ...(entry.body === undefined
      ? {}
      : {
          requestBody: {
            ...(entry.body.required ? { required: true } : {}),
            content: media(`${entry.id} body`, entry.body.content),
            ...guesses(entry.body),
            ...places(entry.body.provenance),
          },
        }),
    responses: Object.fromEntries(
      entry.responses.map((one) => [one.status, response(`${entry.id} ${one.status}`, one)]),
    ),
    ...(entry.security.length === 0
      ? {}
      : {
          security: entry.security.map(({ schemes }) => Object.fromEntries(schemes.map((name) => [name, []]))),
          'x-assay-security-provenance': entry.security.map(({ provenance }) => provenance.map(asJson)),
        }),
    ...(entry.when === undefined
      ? {}
      : { 'x-assay-when': { states: entry.when.states, ...places(entry.when.provenance) } }),
    ...valuesOf(entry.extensions),
    ...places(entry.provenance),
  });
  return { printed, nameOf, schema, operation };
}

function examplesOf(examples: readonly Json[]): JsonObject {
  const [only] = examples;
  if (only === undefined) return {};
  return examples.length === 1
    ? { example: only }
    : { examples: Object.fromEntries(examples.map((value, index) => [`example${index + 1}`, { value }])) };
}

function valuesOf(extensions: Extensions | undefined): JsonObject {
  const entries = Object.entries(extensions ?? {});
  if (entries.length === 0) return {};
  return {
    ...Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    'x-assay-extension-provenance': Object.fromEntries(
      entries.map(([name, { provenance }]) => [name, asJson(provenance)]),
    ),
  };
}

function guesses({ inferred = [] }: { readonly inferred?: readonly string[] }): JsonObject {
  return inferred.length === 0 ? {} : { 'x-assay-inferred': inferred };
}

function places(provenance: readonly Provenance[]): JsonObject {
  return provenance.length === 0 ? {} : { 'x-assay-provenance': provenance.map(asJson) };
}
