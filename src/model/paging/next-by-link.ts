import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import type { Json } from '../json.ts';
import { valueByPath } from '../pointer.ts';
import type { Next, PageView } from './page-view.ts';

/** The next page's address stands in the body or in a `Link` header with `rel="next"` (RFC 8288 section 3). */
export function nextByLink(_contract: Contract, pagination: Pagination, view: PageView): Next {
  const from = pagination.link?.from;
  if (from === undefined) return { end: 'no' };
  const target = from === 'header' ? linkHeader(view) : valueByPath(view.body, from.slice('body:'.length));
  if (typeof target !== 'string' || target === '') return { end: 'signalled' };
  const query = queryOf(target, view.url);
  if (query === undefined) return { end: 'no' };
  const kept = Object.entries(view.parameters).filter(([key]) => !key.startsWith('query.'));
  return { end: 'no', more: { ...Object.fromEntries(kept), ...query } };
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

function linkHeader(view: PageView): string | undefined {
  const value = view.headers
    .filter(([name]) => name.toLowerCase() === 'link')
    .map(([, text]) => text)
    .join(', ');
  for (const [, target, parameters = ''] of value.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"[^"]*"|[^\s";,]*))?)*)/g,
  )) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]*))/i.exec(parameters);
    const names = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes('next')) return target;
  }
  return undefined;
}
