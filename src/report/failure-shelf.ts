import type { CaseId, Evidence, Exchange, RecordId, StreamRecord } from '../model/index.ts';

/** A failure with the records that its evidence names. */
export interface KeptFailure {
  readonly case: CaseId;
  readonly attempt: number;
  readonly evidence: Evidence;
  readonly records: ReadonlyMap<RecordId, Exchange | StreamRecord>;
}

/** Up to ten failures of one requirement, as different from each other as possible, and how many there were of each sort. */
export interface FailureShelf {
  /** Count a failure, and keep it where there is room; only then is it made. */
  readonly add: (evidence: Evidence, make: () => KeptFailure) => void;
  readonly kept: () => readonly KeptFailure[];
  /** How many failures of the same sort as this kept one were added. */
  readonly alike: (failure: KeptFailure) => number;
}

const capacity = 10;

/** Ten places; a failure of a new sort takes the place of a repeated one, so that no sort hides behind the commonest. */
export function createFailureShelf(): FailureShelf {
  const kept: KeptFailure[] = [];
  const counts = new Map<string, number>();
  return {
    add: (evidence, make) => {
      const sort = sortOf(evidence);
      const known = counts.get(sort);
      if (kept.length === capacity && known === undefined) {
        const spare = lastRepeated(kept);
        if (spare === -1) return;
        kept.splice(spare, 1);
      }
      counts.set(sort, (known ?? 0) + 1);
      if (kept.length < capacity) kept.push(make());
    },
    kept: () => kept,
    alike: (failure) => counts.get(sortOf(failure.evidence)) ?? 0,
  };
}

/** Failures of one sort are one problem: same kind, same place. Positions in a list (`/items/3/name`) are one place. */
export function sortOf(evidence: Evidence): string {
  return `${evidence.kind} ${evidence.pointer?.replace(/\/\d+(?=\/|$)/g, '/*') ?? ''} ${evidence.about ?? ''}`;
}

function lastRepeated(kept: readonly KeptFailure[]): number {
  const sorts = kept.map(({ evidence }) => sortOf(evidence));
  return sorts.findLastIndex((sort, index) => sorts.indexOf(sort) < index);
}
