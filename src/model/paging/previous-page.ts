import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import type { Json } from '../json.ts';
import { valueByPath } from '../pointer.ts';
import { followed, linkHeader } from './next-by-link.ts';
import { type PageView, parameterKey } from './page-view.ts';

/**
 * The parameters that ask for the page before one, where documents say how, or a `Link` header offers it (RFC 8288: `prev`, in older
 * servers `previous`). @returns undefined where nothing offers it; on a first page that is as it should be
 */
export function previousPage(
  contract: Contract,
  pagination: Pagination,
  view: PageView,
): Readonly<Record<string, Json>> | undefined {
  const { back, cursor, link, operation } = pagination;
  const from = back?.from ?? (link?.from === 'header' ? 'header' : undefined);
  if (from === undefined) return undefined;
  if (from === 'header') {
    const target = linkHeader(view, ['prev', 'previous']);
    return target === undefined ? undefined : followed(target, view);
  }
  const [kind, path] = [from.slice(0, 5), from.slice(5)];
  const value = valueByPath(kind === 'item:' ? view.items[0] : view.body, path);
  if (value === undefined || value === null || value === '') return undefined;
  if (back?.parameter === undefined) return typeof value === 'string' ? followed(value, view) : undefined;
  const forward = cursor === undefined ? undefined : parameterKey(contract, operation, cursor.parameter);
  const kept = Object.entries(view.parameters).filter(([key]) => key !== forward);
  return { ...Object.fromEntries(kept), [parameterKey(contract, operation, back.parameter)]: value };
}
