import {
  type Contract,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type Pagination,
  type PaginationStyle,
  type Provenance,
} from '../model/index.ts';
import { listOf, sizeOf } from './infer-pagination.ts';

/** Roles that a convention gives to parameters and members; paths are dotted. */
interface Roles {
  readonly style: PaginationStyle;
  readonly items?: string;
  readonly size?: string;
  readonly page?: string;
  readonly offset?: string;
  readonly cursor?: string;
  readonly next?: string;
  readonly link?: string;
  readonly provenance: Provenance;
}

/**
 * Paging that a vendor extension states: x-speakeasy-pagination, x-fern-pagination, x-scalar-pagination, x-ms-pageable on the operation,
 * x-stainless-pagination-property on parameters and members. In this order; the first that says enough counts.
 */
export function readPaging(contract: Contract, operation: Operation): Pagination | undefined {
  const roles = readers.map((read) => read(operation, contract)).find((found) => found !== undefined);
  if (roles === undefined) return undefined;
  const { provenance, style } = roles;
  const list = listOf(contract, operation);
  const size = operation.parameters.find(({ name }) => name === roles.size);
  return {
    operation: operation.id,
    style,
    items: roles.items ?? list?.path ?? '',
    itemId: list?.itemId ?? 'id',
    ...(size === undefined ? {} : { size: sizeOf(contract, operation, size) }),
    ...(roles.page === undefined ? {} : { page: { parameter: roles.page, first: 1, provenance } }),
    ...(roles.offset === undefined ? {} : { offset: { parameter: roles.offset, provenance } }),
    ...(roles.cursor === undefined
      ? {}
      : {
          cursor: {
            parameter: roles.cursor,
            from: roles.next === undefined ? 'unknown' : `body:${roles.next}`,
            direction: 'forward',
            provenance,
          },
        }),
    ...(roles.link === undefined ? {} : { link: { from: `body:${roles.link}`, provenance } }),
    end: 'unstated',
    filters: [],
    provenance,
  };
}

const readers: readonly ((operation: Operation, contract: Contract) => Roles | undefined)[] = [
  speakeasy,
  fern,
  scalar,
  msPageable,
  stainless,
];

function extension(
  operation: Operation,
  name: string,
): { readonly value: JsonObject; readonly provenance: Provenance } | undefined {
  const found = operation.extensions?.[name];
  return found !== undefined && isObject(found.value)
    ? { value: found.value, provenance: found.provenance }
    : undefined;
}

function speakeasy(operation: Operation): Roles | undefined {
  const found = extension(operation, 'x-speakeasy-pagination');
  const inputs = found?.value['inputs'];
  if (found === undefined || !Array.isArray(inputs)) return undefined;
  const input = (type: string) => text(inputs.filter(isObject).find((entry) => entry['type'] === type)?.['name']);
  const outputs = isObject(found.value['outputs']) ? found.value['outputs'] : {};
  const next = path(outputs['nextCursor']);
  return {
    style:
      found.value['type'] === 'url'
        ? 'link'
        : found.value['type'] === 'cursor'
          ? 'token'
          : input('page') === undefined
            ? 'offset'
            : 'page',
    ...given({
      items: path(outputs['results']),
      size: input('limit'),
      page: input('page'),
      offset: input('offset'),
      cursor: input('cursor'),
      next,
      link: path(outputs['nextUrl']),
    }),
    provenance: found.provenance,
  };
}

function fern(operation: Operation): Roles | undefined {
  const found = extension(operation, 'x-fern-pagination');
  if (found === undefined) return undefined;
  const { value, provenance } = found;
  const [cursor, offset] = [path(value['cursor']), path(value['offset'])];
  if (cursor === undefined && offset === undefined) return undefined;
  const page = offset !== undefined && /page/i.test(offset) ? offset : undefined;
  return {
    style: cursor !== undefined ? 'token' : page === undefined ? 'offset' : 'page',
    ...given({
      items: path(value['results']),
      cursor,
      next: path(value['next_cursor']),
      page,
      offset: page === undefined ? offset : undefined,
    }),
    provenance,
  };
}

function scalar(operation: Operation): Roles | undefined {
  const found = extension(operation, 'x-scalar-pagination');
  if (found === undefined) return undefined;
  const { value, provenance } = found;
  const side = (name: string) => Object.values(isObject(value[name]) ? value[name] : {}).filter(isObject);
  const sent = (type: string) => text(side('request').find((entry) => entry['type'] === type)?.['param']);
  const shown = (type: string) => path(side('response').find((entry) => entry['type'] === type)?.['path']);
  const type = text(value['type']);
  const style = type === 'offset' ? 'offset' : type === 'pageNumber' ? 'page' : type === 'cursorUrl' ? 'link' : 'token';
  return {
    style,
    ...given({
      items: shown('items'),
      size: sent('limit') ?? sent('pageSize'),
      page: sent('page') ?? sent('pageNumber'),
      offset: sent('offset'),
      cursor: sent('cursor'),
      next: shown('cursor'),
      link: shown('cursorUrl'),
    }),
    provenance,
  };
}

function msPageable(operation: Operation): Roles | undefined {
  const found = extension(operation, 'x-ms-pageable');
  const link = text(found?.value['nextLinkName']);
  // A null link means that there is one page.
  if (found === undefined || link === undefined) return undefined;
  return { style: 'link', items: text(found.value['itemName']) ?? 'value', link, provenance: found.provenance };
}

/** Purposes stand on the schemas of parameters and members. */
function stainless(operation: Operation, contract: Contract): Roles | undefined {
  const key = 'x-stainless-pagination-property';
  const purposeOf = (schema: Json | undefined): string | undefined =>
    isObject(schema) && isObject(schema[key]) ? text(schema[key]['purpose']) : undefined;
  const sent = new Map(
    operation.parameters.flatMap(({ name, schema }) => [
      [purposeOf(contract.schemas[schema] as Json | undefined), name] as const,
    ]),
  );
  const answer = operation.responses.find(({ status }) => status.startsWith('2'))?.content[0]?.schema;
  const view = answer === undefined ? undefined : contract.schemas[answer];
  const target =
    isObject(view) && typeof view['$ref'] === 'string' ? contract.schemas[view['$ref'].replace('#/$defs/', '')] : view;
  const properties = isObject(target) && isObject(target['properties']) ? target['properties'] : {};
  const shown = new Map(Object.entries(properties).map(([name, schema]) => [purposeOf(schema), name] as const));
  const [cursor, page, offset] = [
    sent.get('next_cursor_param'),
    sent.get('page_number_param'),
    sent.get('offset_count_param'),
  ];
  const link = shown.get('cursor_url_field');
  const [place] = operation.provenance;
  if ((cursor ?? page ?? offset ?? link) === undefined || place === undefined) return undefined;
  return {
    style: cursor !== undefined ? 'token' : page !== undefined ? 'page' : offset !== undefined ? 'offset' : 'link',
    ...given({ items: shown.get('items'), cursor, next: shown.get('next_cursor_field'), page, offset, link }),
    provenance: place,
  };
}

/** `$.a.b`, `$response.a.b` and `$request.a` are dotted paths behind a root. */
function path(value: Json | undefined): string | undefined {
  return typeof value === 'string'
    ? value.replace(/^\$(request|response)?(\.body)?\.?/, '').replace(/^\.+/, '')
    : undefined;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
