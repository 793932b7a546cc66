import { type Check, type Outcome, type RecordId, valueByPath } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { isWhole, type WalkedList, walkedList } from './walked-list.ts';

const id = 'totals-agree';

export const totalsAgree: Check = {
  id,
  area: 'pagination',
  statement: 'The total that a page tells agrees with the items of the whole walk.',
  rationale:
    'Where documents say that it counts what matches, it equals the number of items in a list that only this run uses, on every page and for every size. Elsewhere it may count more, and must not be less than what was seen. Estimates are let be. A filtered list is judged where one page holds all of it and documents say that what matches is counted.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, total }) =>
      total === undefined || total.of === 'estimate'
        ? []
        : [
            listRequirement(id, operation, {
              statement: `The ${total.path} of ${operation} agrees with the items of a whole walk.`,
              provenance: total.provenance,
              scenarios: ['walk-pages', 'filter-lists'],
            }),
          ],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      yield* onFilteredPages(walkedList(story, context, requirement, 'filter-'));
      const list = walkedList(story, context, requirement);
      const total = list?.pagination.total;
      if (list === undefined || total === undefined || list.disturbed !== undefined) return;
      const [first] = list.walks;
      if (!list.isolated && (first === undefined || !isWhole(first))) return;
      const exact = total.of === 'matching';
      // A shared list that stood still was walked whole first: what that walk showed is what is in it.
      const shown = new Set(first?.pages.flatMap(({ ids }) => ids));
      const count = list.isolated ? list.population.length : shown.size;
      const witness: RecordId[] = [];
      for (const walk of list.walks)
        for (const [i, page] of walk.pages.entries()) {
          const told = valueByPath(page.body, total.path);
          if (typeof told !== 'number') continue;
          witness.push(page.record);
          if (exact ? told === count : told >= count) continue;
          return yield failed({
            kind: told < count ? 'total-too-small' : 'total-too-large',
            records: [page.record],
            pointer: `/${total.path.replaceAll('.', '/')}`,
            expected: count,
            actual: told,
            message: `Page ${i + 1} of ${walk.name} through ${list.pagination.operation} tells a total of ${told}; ${count} items are in the list.`,
            details: strip(walk, new Set()),
          });
        }
      yield* passed(witness);
    }),
};

/** One page that holds all that matches: nothing can have changed between its items and its total. */
function* onFilteredPages(list: WalkedList | undefined): Iterable<Outcome> {
  const total = list?.pagination.total;
  if (list === undefined || total?.of !== 'matching') return;
  for (const walk of list.walks) {
    const [page, second] = walk.pages;
    const told = valueByPath(page?.body, total.path);
    if (page === undefined || second !== undefined || !isWhole(walk) || typeof told !== 'number') continue;
    const count = new Set(page.ids).size;
    if (told === count) yield* passed(count === 0 ? [] : [page.record]);
    else
      yield failed({
        kind: told < count ? 'total-too-small' : 'total-too-large',
        records: [page.record],
        pointer: `/${total.path.replaceAll('.', '/')}`,
        expected: count,
        actual: told,
        message: `${list.pagination.operation} shows all ${count} items that match a filter on one page, and tells a total of ${told}.`,
      });
  }
}
