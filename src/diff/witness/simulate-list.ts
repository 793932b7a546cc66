import {
  type Contract,
  type Json,
  nextPage,
  type PageView,
  type Pagination,
  parameterKey,
  valueByPath,
} from '../../model/index.ts';

/** One list, as one of the two documents describes it. */
export interface ListSide {
  readonly contract: Contract;
  readonly pagination: Pagination;
}

/** What a client saw that walked a list to its end. */
export interface WalkSeen {
  readonly steps: readonly string[];
  /** What went wrong; undefined: every item was seen once, and the end was found. */
  readonly wrong: string | undefined;
}

type Parameters = Readonly<Record<string, Json>>;

const mostPages = 40;
const usualSize = 10;

/**
 * Walk a list as a client of one document does, on a server that keeps the other one.
 * The client is the one that checks servers in real runs ({@link nextPage}); the server is made of the description alone.
 * @param size the page size that the client asks for; undefined: it leaves that to the server
 */
export function walkAcross(client: ListSide, server: ListSide, size?: number): WalkSeen {
  const { pagination } = client;
  const total = 2 * (size ?? server.pagination.size?.default ?? usualSize) + 1;
  const steps: string[] = [];
  const seen = new Set<string>();
  let parameters: Parameters =
    size === undefined || pagination.size === undefined
      ? {}
      : { [parameterKey(client.contract, pagination.operation, pagination.size.parameter)]: size };
  const stop = (wrong: string | undefined): WalkSeen => ({ steps, wrong });
  for (let i = 0; i < mostPages; i++) {
    const answer = answerPage(server, parameters, total);
    const words = `GET with ${JSON.stringify(parameters)}`;
    if (typeof answer === 'string') {
      steps.push(`${words}: ${answer}`);
      return stop(answer);
    }
    const view = viewOf(client, parameters, answer);
    if (view === undefined) {
      steps.push(`${words}: no list where the client looks for it`);
      return stop(`there is no list at ${pagination.items || 'the root of the answer'}`);
    }
    steps.push(`${words}: ${view.items.length} items`);
    for (const id of view.ids) {
      if (id === undefined) return stop(`items have no ${pagination.itemId}`);
      if (seen.has(id))
        return stop(`item ${id} comes twice: the next page is asked for in a way that is not understood`);
      seen.add(id);
    }
    const next = nextPage(client.contract, pagination, view);
    if (next.end !== 'no') break;
    if (next.more === undefined) return stop('there is no way to ask for the next page');
    parameters = next.more;
  }
  return stop(
    seen.size === total ? undefined : `the client takes the list to be at its end after ${seen.size} of ${total} items`,
  );
}

function viewOf({ contract, pagination }: ListSide, parameters: Parameters, body: Answer): PageView | undefined {
  const items = valueByPath(body.body, pagination.items);
  if (!Array.isArray(items)) return undefined;
  const { size } = pagination;
  const sent = size && parameters[parameterKey(contract, pagination.operation, size.parameter)];
  const asked = sent === undefined ? undefined : Number(sent);
  const limit = asked ?? size?.default;
  return {
    record: 'page',
    parameters,
    url: 'http://list.example/',
    headers: body.headers,
    body: body.body,
    items,
    ids: items.map((item: Json) => {
      const id = valueByPath(item, pagination.itemId);
      return id === undefined || id === null ? undefined : String(id);
    }),
    asked,
    size: limit !== undefined && size?.max !== undefined ? Math.min(limit, size.max) : limit,
  };
}

interface Answer {
  readonly body: Json;
  readonly headers: readonly (readonly [string, string])[];
}

function answerPage({ contract, pagination }: ListSide, parameters: Parameters, total: number): Answer | string {
  const key = (name: string) => parameterKey(contract, pagination.operation, name);
  const read = (name: string | undefined) => (name === undefined ? undefined : parameters[key(name)]);
  const { size, page, offset, cursor, link } = pagination;
  const wanted = Number(read(size?.parameter) ?? size?.default ?? usualSize);
  if (size?.max !== undefined && wanted > size.max && size.over === 'reject')
    return `${wanted} items at once are refused`;
  const count = Math.min(wanted, size?.max ?? wanted);
  const start = startOf();
  const rows = Array.from({ length: Math.max(0, Math.min(count, total - start)) }, (_, i) => itemOf(start + i));
  const after = start + rows.length;
  const more = after < total;
  let body: Json = placed({}, pagination.items, rows);
  const headers: (readonly [string, string])[] = [];
  const tokenPath = cursor?.from.startsWith('body:') ? cursor.from.slice('body:'.length) : undefined;
  if (tokenPath !== undefined && (more || pagination.end !== 'absent-token'))
    body = placed(body, tokenPath, more ? `t${after}` : null);
  const url = `http://list.example/?assay-start=${after}`;
  if (link?.from === 'header' && more) headers.push(['Link', `<${url}>; rel="next"`]);
  else if (link !== undefined && link.from !== 'header')
    body = placed(body, link.from.slice('body:'.length), more ? url : null);
  return { body, headers };

  function startOf(): number {
    if (pagination.style === 'page')
      return (Number(read(page?.parameter) ?? page?.first ?? 1) - (page?.first ?? 1)) * count;
    if (pagination.style === 'offset') return Number(read(offset?.parameter) ?? 0);
    if (pagination.style === 'link') return Number(parameters['query.assay-start'] ?? 0);
    const at = read(cursor?.parameter);
    return at === undefined ? 0 : Number(String(at).replace(/^\D+/, '')) + (String(at).startsWith('t') ? 0 : 1);
  }

  function itemOf(index: number): Json {
    const name = `i${index}`;
    const path = cursor?.from.startsWith('item:') ? cursor.from.slice('item:'.length) : undefined;
    const item = placed({}, pagination.itemId, name);
    return path === undefined || path === pagination.itemId ? item : placed(item, path, name);
  }
}

/** A value with another at a dotted path. */
function placed(root: Json, path: string, value: Json): Json {
  if (path === '') return value;
  const [name = '', ...rest] = path.split('.');
  const base = typeof root === 'object' && root !== null && !Array.isArray(root) ? root : {};
  const inner = (base as { readonly [member: string]: Json })[name];
  return { ...base, [name]: placed(inner ?? {}, rest.join('.'), value) };
}
