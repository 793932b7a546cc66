import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import type { Json } from '../json.ts';
import { valueByPath } from '../pointer.ts';
import type { Next, PageView } from './page-view.ts';

/** The next page's address stands in the body or in a `Link` header with `rel="next"` (RFC 8288 section 3). */
export function nextByLink(_contract: Contract, pagination: Pagination, view: PageView): Next {
  const from = pagination.link?.from;
  if (from === undefined) return { end: 'no' };
  const target = from === 'header' ? linkHeader(view, ['next']) : valueByPath(view.body, from.slice('body:'.length));
  if (typeof target !== 'string' || target === '') return { end: 'signalled' };
  const more = followed(target, view);
  return more === undefined ? { end: 'no' } : { end: 'no', more };
}

/** The parameters of the request that a link on a page leads to; undefined where it is no link. */
export function followed(target: string, view: PageView): Readonly<Record<string, Json>> | undefined {
  const query = queryOf(target, view.url);
  if (query === undefined) return undefined;
  const kept = Object.entries(view.parameters).filter(([key]) => !key.startsWith('query.'));
  return { ...Object.fromEntries(kept), ...query };
}

/** The link names its whole query, so it replaces the parameters of the page before. */
function queryOf(target: string, base: string): Record<string, Json> | undefined {
  if (!URL.canParse(target, base)) return undefined;
  const { searchParams } = new URL(target, base);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [`query.${name}`, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The target of the `Link` header that has one of these relations. */
export function linkHeader(view: PageView, relations: readonly string[]): string | undefined {
  const value = view.headers
    .filter(([name]) => name.toLowerCase() === 'link')
    .map(([, text]) => text)
    .join(', ');
  for (const [, target, parameters = ''] of value.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"[^"]*"|[^\s";,]*))?)*)/g,
  )) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters);
    const names = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.some((name) => relations.includes(name))) return target;
  }
  return undefined;
}
