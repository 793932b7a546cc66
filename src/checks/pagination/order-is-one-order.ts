import type { Check, Outcome, Walk } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { recordsOf, unknownContent, walkedList } from './walked-list.ts';

const id = 'order-is-one-order';

export const orderIsOneOrder: Check = {
  id,
  area: 'pagination',
  statement: 'Walks of every page size, and the same walk again, show items in one order.',
  rationale:
    'Compares the order of the items that two walks have in common with that of the first walk; walks that repeat items are left to another check. Things that still change may move. Documents seldom say so in words, so this is a SHOULD.',
  requirements: ({ pagination }) =>
    pagination.map(({ operation, provenance }) =>
      listRequirement(id, operation, {
        wish: 'SHOULD',
        statement: `${operation} has one order, whatever the size of its pages.`,
        provenance,
      }),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const unknown = unknownContent(list);
      if (unknown !== undefined) return yield unknown;
      const walks = list.walks.filter((walk) => idsOf(walk).length > 1 && repeatsNothing(walk));
      const [first, ...others] = walks;
      if (first === undefined || others.length === 0) return;
      for (const walk of others) {
        const [known, seen] = inCommon(idsOf(first), idsOf(walk));
        const moved = new Set(seen.filter((one, i) => known[i] !== one));
        const records = recordsOf(walk);
        if (moved.size === 0 || records === undefined) continue;
        return yield failed({
          kind: 'order-differs',
          records: [...records, ...(recordsOf(first) ?? [])],
          expected: known,
          actual: seen,
          message: `${walk.name} through ${list.pagination.operation} shows ${moved.size} items in other places than ${first.name} does.`,
          details: [...strip(first, moved), ...strip(walk, moved)],
        });
      }
      yield* passed(walks.flatMap((walk) => recordsOf(walk) ?? []));
    }),
};

function idsOf({ pages }: Walk): readonly string[] {
  return pages.flatMap(({ ids }) => ids.filter((one) => one !== undefined));
}

function repeatsNothing(walk: Walk): boolean {
  const ids = idsOf(walk);
  return new Set(ids).size === ids.length;
}

/** Two lists without what only one of them has. */
function inCommon(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [a.filter((one) => inB.has(one)), b.filter((one) => inA.has(one))];
}
