import type { Check, Outcome, Walk } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { recordsOf, unknownContent, walkedList } from './walked-list.ts';

export const pagesRepeatNoItem: Check = {
  id: 'pages-repeat-no-item',
  area: 'pagination',
  statement: 'One walk through a list shows no item twice.',
  rationale:
    'Judges lists whose content certainly stood still: an own population that has settled, or a shared list that was the same before and after. An item that one page shows twice is always a failure.',
  requirements: ({ pagination }) =>
    pagination.map(({ operation, provenance }) =>
      listRequirement('pages-repeat-no-item', operation, {
        statement: `A walk through ${operation} shows no item twice.`,
        provenance,
      }),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const repeats = list.walks.map((walk) => ({ walk, twice: repeatedIn(walk, list.disturbed !== undefined) }));
      for (const { walk, twice } of repeats) {
        const records = recordsOf(walk);
        if (twice.size === 0 || records === undefined) continue;
        yield failed({
          kind: 'item-repeated',
          records,
          expected: 'every item once',
          actual: [...twice],
          message: `${walk.name} through ${list.pagination.operation} shows ${twice.size} of its items more than once.`,
          details: strip(walk, twice),
        });
      }
      if (repeats.some(({ twice }) => twice.size > 0)) return;
      const unknown = unknownContent(list);
      if (unknown !== undefined) yield unknown;
      else yield* passed(list.walks.filter(turnsPages).flatMap((walk) => recordsOf(walk) ?? []));
    }),
};

/** Ids shown twice: across pages, or only inside one page where the list may have moved between pages. */
function repeatedIn(walk: Walk, insidePagesOnly: boolean): ReadonlySet<string> {
  const twice = new Set<string>();
  const seen = new Set<string>();
  for (const page of walk.pages) {
    if (insidePagesOnly) seen.clear();
    for (const id of page.ids) {
      if (id === undefined) continue;
      if (seen.has(id)) twice.add(id);
      seen.add(id);
    }
  }
  return twice;
}

/** A walk of one page cannot repeat anything, so it is no witness. */
function turnsPages({ pages }: Walk): boolean {
  return pages.filter(({ items }) => items.length > 0).length > 1;
}
