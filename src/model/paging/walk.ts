import type { Pagination } from '../behaviour.ts';
import type { Contract } from '../contract.ts';
import { answerOf } from '../reading.ts';
import type { Exchange } from '../transcript.ts';
import { nextByCursor } from './next-by-cursor.ts';
import { nextByLink } from './next-by-link.ts';
import { nextByOffset } from './next-by-offset.ts';
import { nextByPage } from './next-by-page.ts';
import { nextByToken } from './next-by-token.ts';
import { type Next, type PageView, viewPage } from './page-view.ts';

const styles: Readonly<
  Record<Pagination['style'], (contract: Contract, pagination: Pagination, view: PageView) => Next>
> = { cursor: nextByCursor, link: nextByLink, offset: nextByOffset, page: nextByPage, token: nextByToken };

/** How a walk goes on after a page: the planner asks it to act, the judge to know whether a walk came to its end. */
export function nextPage(contract: Contract, pagination: Pagination, view: PageView): Next {
  return styles[pagination.style](contract, pagination, view);
}

/** Whether documents say how the page behind the first one is asked for: not where nothing is known of a cursor but its name. */
export function canGoOn({ style, page, offset, cursor, link }: Pagination): boolean {
  switch (style) {
    case 'page':
      return page !== undefined;
    case 'offset':
      return offset !== undefined;
    case 'link':
      return link !== undefined;
    case 'cursor':
    case 'token':
      return cursor !== undefined && cursor.from !== 'unknown';
  }
}

/** A row of pages fetched one after the other. */
export interface Walk {
  /** The part of the steps' names before `/`: `walk-3`. */
  readonly name: string;
  readonly pages: readonly PageView[];
  /** `no`: stopped before the end. `broken`: a page could not be read as one. */
  readonly end: Next['end'] | 'broken';
}

/**
 * The walks of a story over one list, in the order in which they began. Pages belong together by their step: `walk-3/page-1`.
 * @param exchanges all exchanges of the story, in any order
 */
export function readWalks(contract: Contract, pagination: Pagination, exchanges: readonly Exchange[]): readonly Walk[] {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of [...exchanges].sort((a, b) => a.sentAt - b.sentAt)) {
    if (exchange.operation !== pagination.operation || !exchange.step.includes('/page-')) continue;
    const name = exchange.step.slice(0, exchange.step.indexOf('/page-'));
    groups.set(name, [...(groups.get(name) ?? []), exchange]);
  }
  return [...groups].map(([name, group]) => {
    const pages: PageView[] = [];
    for (const exchange of group) {
      const view = viewPage(contract, pagination, exchange);
      if (view === undefined)
        return { name, pages, end: isBeyondTheEnd(pagination, exchange, pages) ? 'likely' : 'broken' };
      pages.push(view);
    }
    return { name, pages, end: endOf(contract, pagination, pages) };
  });
}

function endOf(contract: Contract, pagination: Pagination, pages: readonly PageView[]): Next['end'] {
  const last = pages.at(-1);
  return last === undefined ? 'no' : nextPage(contract, pagination, last).end;
}

/**
 * Where documents leave it open, a server may answer the page behind the last one as a client's mistake. A token or cursor that it gave out
 * itself leads to no such page.
 */
function isBeyondTheEnd({ style }: Pagination, exchange: Exchange, pages: readonly PageView[]): boolean {
  return (
    (style === 'page' || style === 'offset') &&
    pages.length > 0 &&
    [400, 404, 410, 416, 422].includes(answerOf(exchange)?.status ?? 0)
  );
}
