import {
  type Contract,
  type ObservedWalk,
  type RecordId,
  readWalks,
  type Story,
  type Walk,
} from '../../model/index.ts';

/** Keeps a few walks through each list: those of stories that failed, and one of each name besides. */
export interface WalkObserver {
  /**
   * @param failed whether some verdict on the story's lists failed
   * @param telling records that evidence names: the walks that hold them are kept first
   */
  readonly story: (story: Story, failed: boolean, telling: ReadonlySet<RecordId>) => void;
  readonly result: () => readonly ObservedWalk[];
}

const failedLimit = 6;
const plainLimit = 6;
const pageLimit = 40;
const itemLimit = 100;
const queryLimit = 300;
const idLimit = 80;

export function observeWalks(contract: Contract): WalkObserver {
  const kept = new Map(
    contract.pagination.map((pagination) => [
      pagination,
      { failed: [] as ObservedWalk[], plain: [] as ObservedWalk[] },
    ]),
  );
  return {
    story: (story, failed, telling) => {
      if (story.case.kind !== 'scenario') return;
      for (const [pagination, shelf] of kept) {
        const [list, limit] = failed ? [shelf.failed, failedLimit] : [shelf.plain, plainLimit];
        if (list.length >= limit) continue;
        const tells = (walk: Walk) => walk.pages.some(({ record }) => telling.has(record));
        const all = readWalks(contract, pagination, story.exchanges);
        for (const { name, pages, end } of [...all.filter(tells), ...all.filter((walk) => !tells(walk))]) {
          if (list.length >= limit || pages.length < (failed ? 1 : 2)) continue;
          if (!failed && list.some((one) => one.name === name)) continue;
          list.push({
            operation: pagination.operation,
            case: story.case.id,
            attempt: story.attempt,
            name,
            end,
            failed,
            pages: pages.slice(0, pageLimit).map(({ record, url, ids }) => ({
              record,
              query: (url.split('?')[1] ?? '').slice(0, queryLimit),
              ids: ids.slice(0, itemLimit).map((id) => id?.slice(0, idLimit) ?? null),
              omitted: Math.max(0, ids.length - itemLimit),
            })),
            omitted: Math.max(0, pages.length - pageLimit),
          });
        }
      }
    },
    result: () => [...kept.values()].flatMap(({ failed, plain }) => [...failed, ...plain]),
  };
}
