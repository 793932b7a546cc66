import {
  type Actor,
  canGoOn,
  type DraftValue,
  type Pagination,
  parameterKey,
  type Resource,
  type Stage,
} from '../../model/index.ts';
import { enumOf } from './filter-lists.ts';
import { listingPatience } from './follow-to-the-end.ts';
import type { Maker } from './make-resource.ts';
import { stateIn } from './poll-state.ts';
import { walkList } from './walk-list.ts';

/** A thing that reads showed in a state that it does not leave by itself. */
export interface Settled {
  readonly id: string;
  readonly state: string | undefined;
}

/** Looks at a list that does not show all, however long they take. */
const leastLooks = 4;
/** Milliseconds between two looks. */
const pause = 500;
/** Pages to look through in a list that everybody shares. */
const sharedListPages = 5;

/**
 * Looks for things in the list of their kind, `settled-1/page-1`, and in the list by each of their states, `settled-as-FAILED-1/page-1`: until
 * all are shown in the state in which reads show them, or a list has had the time to catch up. Where nothing leads behind the first page of a list
 * of everybody, only the looks by state are taken: others' things push ours out of the whole list.
 */
export async function findSettled(
  stage: Stage,
  actor: Actor,
  resource: Resource,
  maker: Maker,
  things: readonly Settled[],
  looksAtAll = true,
): Promise<void> {
  const { contract } = stage;
  const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
  if (pagination === undefined || things.length === 0) return;
  const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
  const { isolation, operation, size } = pagination;
  const own = isolation !== undefined && maker.isolation !== undefined;
  const filter = own ? { [parameterKey(contract, operation, isolation.parameter)]: maker.isolation } : {};
  const known = { ...maker.known(operation), ...filter };
  const sized = own || size?.max === undefined ? {} : { size: size.max };

  const lookUntilShown = async (name: string, more: Readonly<Record<string, DraftValue>>, sought: typeof things) => {
    const deadline = actor.now() + listingPatience(stage.target.patience.completion) + stage.target.patience.poll;
    const isShown = (seen: Awaited<ReturnType<typeof walkList>>, { id, state }: Settled) =>
      seen.some(({ ids, items }) => {
        const at = ids.indexOf(id);
        return at >= 0 && (state === undefined || stateIn(lifecycle, items[at]) === state);
      });
    for (let look = 1; !actor.signal.aborted; look++) {
      const pages = await walkList(stage, actor, pagination, {
        name: `${name}-${look}`,
        known: { ...known, ...more },
        ...sized,
        maxPages: sharedListPages,
        enough: (seen) => sought.every(({ id }) => seen.some(({ ids }) => ids.includes(id))),
        hurry: true,
      });
      if (pages.length === 0 || sought.every((one) => isShown(pages, one))) return;
      if (look >= leastLooks && actor.now() >= deadline) return;
      await actor.pause(look === 1 ? stage.target.patience.poll : pause);
    }
  };

  if (looksAtAll && (own || canGoOn(pagination))) await lookUntilShown('settled', {}, things);
  const byState = stateFilter(pagination, lifecycle?.field);
  if (byState === undefined) return;
  const allowed = enumOf(contract, operation, byState);
  for (const state of new Set(things.map((one) => one.state))) {
    if (state === undefined || allowed?.includes(state) === false) continue;
    const key = parameterKey(contract, operation, byState);
    await lookUntilShown(
      `settled-as-${state}`,
      { [key]: state },
      things.filter((one) => one.state === state),
    );
  }
}

/** The parameter of a list that filters by the state of things. */
function stateFilter({ filters }: Pagination, field: string | undefined): string | undefined {
  return filters.find(({ member }) => member !== undefined && member === field)?.parameter;
}
