import {
  type Actor,
  type DraftValue,
  type Json,
  nextPage,
  type PageView,
  type Pagination,
  parameterKey,
  previousPage,
  type Stage,
  viewPage,
} from '../../model/index.ts';
import { operationDraft } from './operation-draft.ts';

export interface WalkPlan {
  /** First part of the steps' names: `walk-3` makes `walk-3/page-1`, … */
  readonly name: string;
  /** Filters and parent ids of the list, keyed `in.name`. */
  readonly known: Readonly<Record<string, DraftValue>>;
  /** Page size to ask for; the target's default when left out. */
  readonly size?: number;
  /** Page size to ask for from the second page on. */
  readonly sizeAfter?: number;
  readonly maxPages: number;
  /** Asked after each page where documents leave open whether it was the last, and to stop early. */
  readonly enough: (seen: readonly PageView[]) => boolean;
  /** Done before each page but the first. */
  readonly between?: () => Promise<void>;
  /** Stop as soon as `enough` says so, even where there is more. */
  readonly hurry?: boolean;
}

/**
 * Walk a list page by page, until the dialect's own sign of the end, a page that cannot be read, a request that was sent before, or the bound.
 * A short page where documents do not call it the end stops the walk only when everything known was seen.
 */
export async function walkList(
  stage: Stage,
  actor: Actor,
  pagination: Pagination,
  plan: WalkPlan,
): Promise<readonly PageView[]> {
  const pages: PageView[] = [];
  for await (const page of stepThrough(stage, actor, pagination, plan)) pages.push(page);
  return pages;
}

/** The same walk, one page each time that it is asked to go on. */
export async function* stepThrough(
  stage: Stage,
  actor: Actor,
  pagination: Pagination,
  plan: WalkPlan,
): AsyncGenerator<PageView, void> {
  const { contract } = stage;
  const { operation, size } = pagination;
  const sized =
    size === undefined || plan.size === undefined
      ? {}
      : { [parameterKey(contract, operation, size.parameter)]: plan.size };
  const draft = operationDraft(stage, operation, { ...plan.known, ...sized });
  if (draft === undefined) return;
  const pages: PageView[] = [];
  const sent = new Set<string>();
  let parameters: Readonly<Record<string, DraftValue>> = draft.parameters;
  for (let k = 1; k <= plan.maxPages && !actor.signal.aborted; k++) {
    if (k > 1) await plan.between?.();
    sent.add(JSON.stringify(parameters));
    const exchange = await actor.send(`${plan.name}/page-${k}`, { ...draft, parameters });
    const view = viewPage(contract, pagination, exchange);
    if (view === undefined) return;
    pages.push(view);
    yield view;
    const { end, more } = nextPage(contract, pagination, view);
    if (end === 'signalled' || more === undefined) return;
    if ((end === 'likely' || plan.hurry === true) && plan.enough(pages)) return;
    const changed =
      size === undefined || plan.sizeAfter === undefined
        ? {}
        : { [parameterKey(contract, operation, size.parameter)]: plan.sizeAfter };
    parameters = { ...(more as Readonly<Record<string, Json>>), ...changed };
    if (sent.has(JSON.stringify(parameters))) return;
  }
}

/**
 * Walk from the last page of a walk to its first one, where the target offers that: until nothing leads back, an empty page, a request that was
 * sent before, or the bound.
 */
export async function walkBack(
  stage: Stage,
  actor: Actor,
  pagination: Pagination,
  { name, maxPages, pages }: Pick<WalkPlan, 'name' | 'maxPages'> & { readonly pages: readonly PageView[] },
): Promise<void> {
  const { contract } = stage;
  const draft = operationDraft(stage, pagination.operation, {});
  let view = pages.findLast(({ items }) => items.length > 0);
  const sent = new Set<string>();
  for (let k = 1; k <= maxPages && draft !== undefined && !actor.signal.aborted; k++) {
    const parameters = view === undefined ? undefined : previousPage(contract, pagination, view);
    if (parameters === undefined || sent.has(JSON.stringify(parameters))) return;
    sent.add(JSON.stringify(parameters));
    view = viewPage(contract, pagination, await actor.send(`${name}/page-${k}`, { ...draft, parameters }));
    if (view === undefined || view.items.length === 0) return;
  }
}

/** Whether pages show all of these ids. */
export function showAll(pages: readonly PageView[], ids: readonly string[]): boolean {
  const seen = new Set(pages.flatMap((page) => page.ids));
  return ids.every((id) => seen.has(id));
}
