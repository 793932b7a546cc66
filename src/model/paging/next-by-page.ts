import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import { endByLength, type Next, type PageView, parameterKey } from './page-view.ts';

/** Numbered pages: the next number, until the stated last one. */
export function nextByPage(contract: Contract, pagination: Pagination, view: PageView): Next {
  const { page } = pagination;
  if (page === undefined) return { end: endByLength(pagination, view) };
  const key = parameterKey(contract, pagination.operation, page.parameter);
  const number = Number(view.parameters[key] ?? page.first) + 1;
  const end = endByLength(pagination, view);
  if (page.max !== undefined && number > page.max) return { end: end === 'no' ? 'likely' : end };
  return { end, more: { ...view.parameters, [key]: number } };
}
