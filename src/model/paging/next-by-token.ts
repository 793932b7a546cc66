import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import { valueByPath } from '../pointer.ts';
import type { Next, PageView } from './page-view.ts';
import { parameterKey } from './page-view.ts';

/**
 * The token in the body is the only signal: an empty page with a token goes on (AIP-158), and null, absent and empty all end the
 * walk, since dialects differ and no client can go on without one.
 */
export function nextByToken(contract: Contract, pagination: Pagination, view: PageView): Next {
  const { cursor } = pagination;
  if (cursor === undefined || !cursor.from.startsWith('body:')) return { end: 'no' };
  const token = valueByPath(view.body, cursor.from.slice('body:'.length));
  if (token === undefined || token === null || token === '') return { end: 'signalled' };
  const key = parameterKey(contract, pagination.operation, cursor.parameter);
  return { end: 'no', more: { ...view.parameters, [key]: token } };
}
