import {
  type Contract,
  isNoId,
  isObject,
  type JsonSchema,
  makesAnother,
  maybeJson,
  type Operation,
  ownWord,
  type Provenance,
  type Resource,
  successOf,
} from '../model/index.ts';
import { inferEchoes } from './infer-echoes.ts';
import { producerOf } from './read-links.ts';
import { membersOf, schemaAt } from './schema-view.ts';

/**
 * Find resources for APIs without a profile: by OpenAPI Links from what makes a thing to what reads it, else by the shape of paths:
 * `POST /things` (or `POST /boxes/{id}/things`) makes what `GET /things/{id}` reads. Without a link everything found is `inferred`.
 */
export function inferResources(contract: Contract): Contract {
  if (contract.resources.length > 0) return contract;
  const byPlace = new Map(
    contract.operations.map((operation) => [`${operation.method} ${placeOf(operation)}`, operation]),
  );
  const at = (method: string, place: string) => byPlace.get(`${method} ${place}`);
  const makers = new Map<string, Operation[]>();
  for (const operation of contract.operations)
    if (operation.method === 'post') {
      const last = placeOf(operation).slice(placeOf(operation).lastIndexOf('/') + 1);
      makers.set(last, [...(makers.get(last) ?? []), operation]);
    }
  const resources = contract.operations.flatMap((read): Resource[] => {
    const shape = /^(.*\/([^/{}]+))\/\{([^{}]+)\}$/.exec(placeOf(read));
    if (read.method !== 'get' || shape === null) return [];
    const [, collection = '', plural = '', parameter = ''] = shape;
    const link = producerOf(contract, read.id, parameter);
    const linked = link?.operation.method === 'post' ? link : undefined;
    const create =
      linked?.operation ?? at('post', collection) ?? makerElsewhere(contract, makers.get(plural) ?? [], parameter);
    const list = at('get', collection);
    const remove = at('delete', placeOf(read));
    const replace = at('put', placeOf(read));
    const change = at('patch', placeOf(read));
    const id = linked?.path ?? (create === undefined ? undefined : idMember(contract, create, parameter));
    // Reads must show the id where creation does: everything else is compared by it.
    if (create === undefined || id === undefined) return [];
    if (linked === undefined && makesAnother(contract.operations, create, read.path)) return [];
    if (id.includes('.') && linked === undefined && idMember(contract, read, parameter, singular(plural)) !== id)
      return [];
    return [
      {
        name: singular(plural),
        id,
        parameter,
        create: create.id,
        read: read.id,
        ...(list === undefined ? {} : { list: list.id }),
        ...(remove === undefined ? {} : { remove: remove.id }),
        ...(replace === undefined ? {} : { replace: replace.id }),
        ...(change === undefined ? {} : { change: change.id }),
        ...inferEchoes(contract, create, read),
        provenance: linked?.provenance ?? inferredFrom(read),
      },
    ];
  });
  return { ...contract, resources };
}

/** Some frameworks end the paths of collections with a slash, others all paths: `/items/` and `/items/{id}` belong together. */
function placeOf({ path }: Operation): string {
  return path.replace(/(?<=.)\/$/, '');
}

/** `POST /threads/{thread_id}/runs` for `/runs/{run_id}`: the only maker of such things, whose answer shows an id of that very name. */
function makerElsewhere(contract: Contract, makers: readonly Operation[], parameter: string): Operation | undefined {
  const [only] = makers;
  return makers.length === 1 && only !== undefined && idMember(contract, only, parameter) === parameter
    ? only
    : undefined;
}

/**
 * The member of create's answer that carries the id: named like the path parameter, or what that says beside the thing (the `number` of
 * `issue_number`), or `id`, or `<thing>_id`.
 */
function idMember(contract: Contract, create: Operation, parameter: string, thing = ''): string | undefined {
  const success = successOf(create, [201, 200, 202]);
  const schema = success?.content.find(({ mediaType }) => maybeJson(mediaType))?.schema;
  if (schema === undefined) return undefined;
  const members = memberNames(contract, contract.schemas[schema]);
  const own = ownWord(parameter, thing);
  const among = (names: readonly string[]) =>
    names.find((name) => name === parameter) ??
    (own === undefined ? undefined : names.find((name) => sameWords(name, parameter) || sameWords(name, own))) ??
    (isNoId(parameter) ? undefined : ['id', 'uuid'].find((name) => names.includes(name))) ??
    names.find((name) => sameWords(name, parameter));
  const outside = among(members);
  if (outside !== undefined) return outside;
  // JSON:API and its like put the thing itself into an envelope.
  const inner = membersOf(contract, schemaAt(contract, schema)).get('data');
  const wrapped = among([...membersOf(contract, inner).keys()]);
  return wrapped === undefined ? undefined : `data.${wrapped}`;
}

function memberNames(contract: Contract, schema: JsonSchema | undefined, depth = 0): string[] {
  if (schema === undefined || typeof schema === 'boolean' || depth > 5) return [];
  const own = isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const target = schema['$ref'];
  const referred =
    typeof target === 'string' && target.startsWith('#/$defs/')
      ? memberNames(contract, contract.schemas[target.slice(8).replaceAll('~1', '/').replaceAll('~0', '~')], depth + 1)
      : [];
  const parts = Array.isArray(schema['allOf']) ? (schema['allOf'] as JsonSchema[]) : [];
  return [...own, ...referred, ...parts.flatMap((part) => memberNames(contract, part, depth + 1))];
}

function sameWords(a: string, b: string): boolean {
  const words = (name: string) => name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase();
  return words(a) === words(b);
}

function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(plural)) return plural;
  return plural.replace(/(?<=(s|x|z|ch|sh))es$|s$/, '');
}

function inferredFrom(operation: Operation): Provenance {
  const [place] = operation.provenance;
  return { ...(place ?? { document: 'contract', line: 0, excerpt: operation.path }), known: 'inferred' };
}
