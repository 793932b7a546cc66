import {
  type Contract,
  chooseCursor,
  type ObservedList,
  type Pagination,
  type RecordId,
  readWalks,
  type Story,
  type Verdict,
  viewPage,
} from '../../model/index.ts';

/** Counts the walks through each list, and keeps what they found out about it. */
export interface ListObserver {
  readonly story: (story: Story, verdicts: readonly Verdict[]) => void;
  readonly result: () => readonly ObservedList[];
}

type Cursor = NonNullable<ObservedList['cursor']>;

const tried = 'cursor-by-';
const notesKept = 6;

export function observeLists({
  contract,
  isAboutLists,
}: {
  readonly contract: Contract;
  /** Whether a requirement is about lists. */
  readonly isAboutLists: (requirement: string) => boolean;
}): ListObserver {
  const seen = contract.pagination.map((pagination) => ({
    pagination,
    walks: 0,
    requests: 0,
    longest: 0,
    cursor: undefined as Cursor | undefined,
    notes: new Set<string>(),
  }));
  return {
    story: (story, verdicts) => {
      if (story.case.kind !== 'scenario') return;
      for (const list of seen) {
        const { operation } = list.pagination;
        for (const { pages } of readWalks(contract, list.pagination, story.exchanges)) {
          list.walks++;
          list.requests += pages.length;
          list.longest = Math.max(list.longest, pages.length);
        }
        const cursor = cursorIn(contract, list.pagination, story);
        if (cursor !== undefined && list.cursor?.madeOf === undefined) list.cursor = cursor;
        for (const verdict of verdicts)
          if (verdict.outcome === 'not-applicable' && isAboutLists(verdict.requirement))
            if (verdict.requirement.endsWith(`:${operation}`) && list.notes.size < notesKept)
              list.notes.add(verdict.reason);
      }
    },
    result: () =>
      seen
        .filter(({ walks, cursor }) => walks > 0 || cursor !== undefined)
        .map(({ pagination, cursor, notes, ...counts }) => ({
          operation: pagination.operation,
          ...counts,
          ...(cursor === undefined ? {} : { cursor }),
          notes: [...notes],
        })),
  };
}

/** What a story found out about a cursor that documents name and say nothing of. */
function cursorIn(contract: Contract, pagination: Pagination, story: Story): Cursor | undefined {
  const { cursor, operation } = pagination;
  if (cursor?.from !== 'unknown') return undefined;
  const tries = story.exchanges.filter((one) => one.operation === operation && one.step.startsWith(tried));
  const first = story.exchanges.find((one) => one.operation === operation && one.step === 'first');
  const start = first === undefined ? undefined : viewPage(contract, pagination, first);
  const [last] = tries.slice(-1);
  if (last === undefined || start === undefined) return undefined;
  const longer = story.exchanges.find((one) => one.operation === operation && one.step === 'first-longer');
  const chosen = chooseCursor(
    start,
    longer && viewPage(contract, pagination, longer),
    tries.map((one) => ({ name: one.step.slice(tried.length), page: viewPage(contract, pagination, one) })),
  );
  const leads = tries.find(({ step }) => chosen !== undefined && step === `${tried}${chosen.name}`);
  const record: RecordId = (leads ?? last).id;
  return {
    parameter: cursor.parameter,
    ...(chosen === undefined ? {} : { madeOf: chosen.name }),
    tried: tries.map(({ step }) => step.slice(tried.length)),
    record,
  };
}
