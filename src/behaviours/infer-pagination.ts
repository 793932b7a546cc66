import {
  type Contract,
  isObject,
  maybeJson,
  type Operation,
  type Pagination,
  type Parameter,
  successOf,
} from '../model/index.ts';
import { marksIn, type PageMarks } from './infer-page-marks.ts';
import { readPaging } from './read-paging-extensions.ts';
import {
  guessFrom,
  isList,
  itemsOf,
  membersOf,
  numberIn,
  type SchemaView,
  schemaAt,
  successView,
  viewOf,
} from './schema-view.ts';

const sizes = /^(page_?size|per_?page|limit|max_?results|page_?limit|count|take|top)$/i;
const pages = /^(page|page_?(no|num|number|index))$/i;
const offsets = /^(offset|skip|start_?index)$/i;
const tokens =
  /^((next_?)?(page_?|continuation_?|pagination_?)?token|cursor|(next|page)_?cursor|starting_?after|after)$/i;
const backwards = /^(before|ending_?before|before_?id)$/i;
const lists = /^(items|data|results|records|entries|values|rows|list)$/i;
const totals = /^(total|total_?(count|items|results)|count)$/i;

/**
 * Find how lists are paged, by vendor extensions that say it and by the usual names of parameters and envelopes where nothing does.
 * What an extension says is stated; the rest is `inferred` and only suggests.
 */
export function inferPagination(contract: Contract): Contract {
  if (contract.pagination.length > 0) return contract;
  const pagination = contract.operations.flatMap(
    (operation) => readPaging(contract, operation) ?? guess(contract, operation) ?? [],
  );
  return { ...contract, pagination };
}

function guess(contract: Contract, operation: Operation): Pagination | undefined {
  if (operation.method !== 'get') return undefined;
  const find = (pattern: RegExp) =>
    operation.parameters.find(({ name, in: place }) => place === 'query' && pattern.test(name));
  const [size, page, offset] = [find(sizes), find(pages), find(offsets)];
  const [token, before] = [find(tokens), find(backwards)];
  const list = listOf(contract, operation);
  if (list === undefined) return undefined;
  if ((page ?? offset) === undefined && list.token === undefined && list.link !== undefined)
    return linked(contract, operation, list, size);
  if ((page ?? offset ?? token ?? before) === undefined) return linked(contract, operation, list, size);
  const at = (parameter: Parameter) => guessFrom(contract, `${parameter.schema}#`, operation);
  const [cursor] = [token, before].filter((parameter) => parameter !== undefined);
  const style =
    page !== undefined ? 'page' : offset !== undefined ? 'offset' : list.token === undefined ? 'cursor' : 'token';
  const first = page === undefined ? undefined : schemaAt(contract, page.schema)?.schema;
  return {
    operation: operation.id,
    style,
    items: list.path,
    itemId: list.itemId,
    ...(size === undefined ? {} : { size: sizeOf(contract, operation, size) }),
    ...(page === undefined
      ? {}
      : {
          page: {
            parameter: page.name,
            first: numberIn(first, 'minimum') ?? (numberIn(first, 'default') === 0 ? 0 : 1),
            ...optional('max', numberIn(first, 'maximum')),
            provenance: at(page),
          },
        }),
    ...(offset === undefined || style !== 'offset'
      ? {}
      : { offset: { parameter: offset.name, provenance: at(offset) } }),
    ...(cursor === undefined || (style !== 'cursor' && style !== 'token')
      ? {}
      : {
          cursor: {
            parameter: cursor.name,
            from: list.token !== undefined ? (`body:${list.token}` as const) : ('unknown' as const),
            direction: cursor === before ? ('backward' as const) : ('forward' as const),
            provenance: at(cursor),
          },
        }),
    ...(cursor === undefined || style !== 'token' || list.previousToken === undefined
      ? {}
      : { back: { parameter: cursor.name, from: `body:${list.previousToken}` as const, provenance: at(cursor) } }),
    end: 'unstated',
    ...(list.total === undefined
      ? {}
      : { total: { path: list.total, provenance: guessFrom(contract, list.origin, operation) } }),
    filters: operation.parameters.flatMap((parameter) =>
      parameter.in === 'query' &&
      ![size, page, offset, token, before].includes(parameter) &&
      list.members.has(parameter.name)
        ? [{ parameter: parameter.name, member: parameter.name, provenance: at(parameter) }]
        : [],
    ),
    provenance: guessFrom(contract, '', operation),
  };
}

/** Answers whose body names an address of the next page, or that declare a `Link` header (RFC 8288), lead on by it. */
function linked(
  contract: Contract,
  operation: Operation,
  { path, itemId, link, previousLink }: ListView,
  size: Parameter | undefined,
): Pagination | undefined {
  const declares = successOf(operation, [200])?.headers.some(({ name }) => name.toLowerCase() === 'link');
  if (declares !== true && link === undefined) return undefined;
  const provenance = guessFrom(contract, '', operation);
  return {
    operation: operation.id,
    style: 'link',
    items: path,
    itemId,
    ...(size === undefined ? {} : { size: sizeOf(contract, operation, size) }),
    link: { from: link === undefined ? 'header' : `body:${link}`, provenance },
    ...(link === undefined || previousLink === undefined ? {} : { back: { from: `body:${previousLink}`, provenance } }),
    end: 'unstated',
    filters: [],
    provenance,
  };
}

/** The size parameter with its limits, which the schema states. */
export function sizeOf(
  contract: Contract,
  operation: Operation,
  parameter: Parameter,
): NonNullable<Pagination['size']> {
  const view = schemaAt(contract, parameter.schema);
  const whole = contract.schemas[parameter.schema];
  return {
    parameter: parameter.name,
    ...optional(
      'default',
      numberIn(typeof whole === 'object' ? whole : undefined, 'default') ?? numberIn(view?.schema, 'default'),
    ),
    ...optional('min', numberIn(view?.schema, 'minimum')),
    ...optional('max', numberIn(view?.schema, 'maximum')),
    over: 'unstated',
    provenance: guessFrom(contract, `${parameter.schema}#`, operation),
  };
}

export interface ListView extends PageMarks {
  readonly path: string;
  readonly itemId: string;
  readonly members: ReadonlyMap<string, SchemaView>;
  readonly total?: string;
  readonly origin: string;
}

/** The list in an answer: the answer itself, or the one list in its envelope. */
export function listOf(contract: Contract, operation: Operation): ListView | undefined {
  const view = successView(contract, operation);
  if (view === undefined) return undefined;
  // Pages lose the list around the members of its items: where the answer may be a list or one of its items, it is the list of a list.
  const either = listBeside(contract, operation);
  if (either !== undefined) return described(contract, either, '', new Map());
  if (isList(view)) return described(contract, view, '', new Map());
  const members = membersOf(contract, view);
  const found = [...members].filter(([, member]) => isList(member));
  const [path, list] =
    found.find(([name]) => lists.test(name)) ??
    (found.length === 1 ? (found[0] ?? []) : ([...members].find(([name]) => /^(items|results)$/i.test(name)) ?? []));
  return path === undefined || list === undefined ? undefined : described(contract, list, path, members);
}

function listBeside(contract: Contract, operation: Operation): SchemaView | undefined {
  const id = successOf(operation, [200])?.content.find(({ mediaType }) => maybeJson(mediaType))?.schema ?? '';
  const whole = contract.schemas[id];
  const branches = isObject(whole) && Array.isArray(whole['anyOf']) ? whole['anyOf'] : [];
  const at = branches.findIndex((branch, index) => index > 0 && isObject(branch) && branch['type'] === 'array');
  const list = branches[at];
  // Only where the other branch is what the list holds: any other choice says something else.
  if (!isObject(list) || JSON.stringify(list['items']) !== JSON.stringify(branches[0])) return undefined;
  return viewOf(contract, list, `${id}#/anyOf/${at}`);
}

function described(
  contract: Contract,
  list: SchemaView,
  path: string,
  around: ReadonlyMap<string, SchemaView>,
): ListView {
  const members = membersOf(contract, itemsOf(contract, list));
  const names = [...members.keys()];
  const marks = marksIn(contract, around);
  const total = [...around.keys()].find((name) => totals.test(name));
  return {
    path,
    itemId: names.find((name) => name === 'id') ?? names.find((name) => /(^|_)id$|Id$/.test(name)) ?? 'id',
    members,
    ...marks,
    ...(total === undefined ? {} : { total }),
    origin: list.origin,
  };
}

export function optional<K extends string>(key: K, value: number | undefined): { readonly [key in K]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: number };
}
