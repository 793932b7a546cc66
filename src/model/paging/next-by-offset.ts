import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import { endByLength, type Next, type PageView, parameterKey } from './page-view.ts';

/** Offsets count items, not pages: the next one lies behind what was received, however short the page was. */
export function nextByOffset(contract: Contract, pagination: Pagination, view: PageView): Next {
  const { offset } = pagination;
  const end = endByLength(pagination, view);
  if (offset === undefined) return { end };
  const key = parameterKey(contract, pagination.operation, offset.parameter);
  return { end, more: { ...view.parameters, [key]: Number(view.parameters[key] ?? 0) + view.items.length } };
}
