import type { Pagination } from '../behaviour.ts';
import { type Contract, operationOf } from '../contract.ts';
import { isObject, type Json } from '../json.ts';
import { valueByPath } from '../pointer.ts';
import { answerOf, successJson } from '../reading.ts';
import type { Exchange, RecordId } from '../transcript.ts';

/** One answered page, as recorded. */
export interface PageView {
  readonly record: RecordId;
  /** As sent, keyed `in.name`. */
  readonly parameters: Readonly<Record<string, Json>>;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Json;
  readonly items: readonly Json[];
  /** Identity of each item, in order; undefined where an item shows none. */
  readonly ids: readonly (string | undefined)[];
  /** Size asked for; undefined when none was sent. */
  readonly asked: number | undefined;
  /** Most items that the page may hold by what was asked and stated; undefined when nothing says. */
  readonly size: number | undefined;
}

/**
 * How a walk goes on after a page. `end`: `signalled` by the dialect's own sign, `likely` where documents leave the sign open,
 * `no` when there is more. `more`: the parameters of the next request, where one can be asked for.
 */
export interface Next {
  readonly end: 'signalled' | 'likely' | 'no';
  readonly more?: Readonly<Record<string, Json>>;
}

/** Key of a list parameter, `in.name`, wherever the operation declares it. */
export function parameterKey(contract: Contract, operation: string, name: string): string {
  const declared = operationOf(contract, operation).parameters.find((parameter) => parameter.name === name);
  return `${declared?.in ?? 'query'}.${name}`;
}

/**
 * The list of a body. One that stands elsewhere than documents say is for the checks of bodies; where a bare array is wrapped, and it is
 * the only list there, its pages are worth a look all the same.
 */
function listIn(body: Json | undefined, path: string): Json | undefined {
  const stated = valueByPath(body, path);
  if (path !== '' || Array.isArray(stated) || !isObject(body)) return stated;
  const lists = Object.values(body).filter((value) => Array.isArray(value));
  return lists.length === 1 ? lists[0] : undefined;
}

/** Read an exchange as a page. @returns undefined when it is no 2xx answer or has no list where the contract says. */
export function viewPage(contract: Contract, pagination: Pagination, exchange: Exchange): PageView | undefined {
  const answer = answerOf(exchange);
  const body = successJson(exchange);
  const items = listIn(body, pagination.items);
  if (answer === undefined || body === undefined || !Array.isArray(items)) return undefined;
  const { size } = pagination;
  const sent = size && exchange.parameters[parameterKey(contract, pagination.operation, size.parameter)];
  const asked = sent === undefined || Number.isNaN(Number(sent)) ? undefined : Number(sent);
  const limit = asked ?? size?.default;
  return {
    record: exchange.id,
    parameters: exchange.parameters,
    url: exchange.request.url,
    headers: answer.headers,
    body,
    items,
    ids: items.map((item: Json) => identity(valueByPath(item, pagination.itemId))),
    asked,
    size: limit !== undefined && size?.max !== undefined ? Math.min(limit, size.max) : limit,
  };
}

function identity(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The end of a walk as a page's length shows it: for the styles that have no token. */
export function endByLength(pagination: Pagination, page: PageView): Next['end'] {
  if (page.items.length === 0) return 'signalled';
  if (page.size === undefined || page.items.length >= page.size || pagination.end === 'empty-page') return 'no';
  return pagination.end === 'short-page' ? 'signalled' : 'likely';
}
