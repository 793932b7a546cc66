import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import { valueByPath } from '../pointer.ts';
import { nextByToken } from './next-by-token.ts';
import { endByLength, type Next, type PageView, parameterKey } from './page-view.ts';

/**
 * The cursor is a member of the last item received: also for `before`, where pages run from new to old.
 * Where the body gives it, it is read like a token; where nothing says what it is made of, there is no next request.
 */
export function nextByCursor(contract: Contract, pagination: Pagination, view: PageView): Next {
  const { cursor } = pagination;
  if (cursor?.from.startsWith('body:')) return nextByToken(contract, pagination, view);
  const end = endByLength(pagination, view);
  if (cursor === undefined || !cursor.from.startsWith('item:')) return { end };
  const value = valueByPath(view.items.at(-1), cursor.from.slice('item:'.length));
  if (value === undefined || value === null) return { end };
  return { end, more: { ...view.parameters, [parameterKey(contract, pagination.operation, cursor.parameter)]: value } };
}
