import type { PageView } from './page-view.ts';

/** A page that came when one member of the last item was sent as the cursor. */
export interface CursorTry {
  /** The member. */
  readonly name: string;
  readonly page: PageView | undefined;
}

export interface ChosenCursor {
  readonly name: string;
  /**
   * `goes-on`: the page begins with the item behind the last one. `repeats`: with the last one, and goes on from there. `leads-away`: it shows nothing
   * of the first page, and nobody knows whether it is the next.
   */
  readonly how: 'goes-on' | 'repeats' | 'leads-away';
}

/**
 * Which member of the last item a half-documented cursor is made of, by the pages that each led to.
 * @param longer the first page with more items, if it was asked for: it tells which item comes next
 * @returns the best of the tries; undefined when none led anywhere
 */
export function chooseCursor(
  first: PageView,
  longer: PageView | undefined,
  tries: readonly CursorTry[],
): ChosenCursor | undefined {
  const last = first.ids.at(-1);
  const next = last === undefined ? undefined : longer?.ids[longer.ids.indexOf(last) + 1];
  const known = next !== undefined && next !== longer?.ids[0];
  const tests = [
    ['goes-on', ({ ids }: PageView) => known && ids[0] === next],
    [
      'repeats',
      ({ ids }: PageView) =>
        ids.length > 1 && ids[0] === last && (!known || ids[1] === next) && ids[1] !== first.ids[0],
    ],
    ['leads-away', ({ ids }: PageView) => ids.length > 0 && ids.every((id) => !first.ids.includes(id))],
  ] as const;
  const inTurn = known ? tests : ([tests[2], tests[1]] as const);
  for (const [how, holds] of inTurn) {
    const found = tries.find(({ page }) => page !== undefined && holds(page));
    if (found !== undefined) return { name: found.name, how };
  }
  return undefined;
}
