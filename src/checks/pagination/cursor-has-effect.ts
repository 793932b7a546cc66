import type { Check, Outcome, PageView } from '../../model/index.ts';

import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { type Probed, pageLine, probedPages, showsTheSame } from './probed-pages.ts';

const id = 'cursor-has-effect';

export const cursorHasEffect: Check = {
  id,
  area: 'pagination',
  statement: 'The documented cursor leads to another page.',
  rationale:
    'Where documents do not say what the cursor is made of, each plain member of the last item is tried as its value: one that leads to a page without the items of the first will do, and the pass names the step that tried it. Fails when every value gives the first page again, whatever is sent.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, cursor }) =>
      cursor === undefined || cursor.from.startsWith('body:')
        ? []
        : [
            listRequirement(id, operation, {
              statement: `The parameter ${cursor.parameter} of ${operation} leads to another page.`,
              provenance: cursor.provenance,
              scenarios: ['probe-pages'],
            }),
          ],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const first = probed?.at('first');
      if (probed === undefined || first?.page === undefined || first.page.items.length === 0) return;
      const start = first.page;
      const { operation, cursor } = probed.pagination;
      // Only a list that is certainly longer than its first page can show another one.
      if (probed.own.length <= start.items.length) return;
      const tried = probed.all.filter(({ exchange: { step } }) => step === 'second' || step.startsWith('cursor-by-'));
      const [same] = tried.filter(({ page }) => page !== undefined && showsTheSame(start, page) === true);
      const leading = tried.find(
        ({ page }) =>
          page !== undefined && page.items.length > 0 && (sharesNothing(start, page) || goesOn(start, page)),
      );
      if (leading !== undefined) yield* passed([first.exchange.id, leading.exchange.id]);
      else if (
        tried.length > 0 &&
        tried.every(({ page }) => page !== undefined && showsTheSame(start, page) === true) &&
        same?.page !== undefined
      )
        yield failed({
          kind: 'cursor-without-effect',
          records: [first.exchange.id, same.exchange.id],
          expected: 'another page',
          actual: same.page.ids.map((one) => one ?? null),
          message: `${operation} shows its first page again, whatever ${cursor?.parameter} is: ${tried.map(({ exchange }) => exchange.step.replace('cursor-by-', '')).join(', ')} of the last item were tried.`,
          details: [pageLine('first page', start), pageLine('page behind the cursor', same.page)],
        });
      else if (tried.length > 0)
        yield inconclusive(
          `no value for ${cursor?.parameter} was found that leads on; of the last item on the first page were sent ${tried.map((one) => whatCame(start, one)).join(', ')}`,
          `answer ${cursor?.parameter}=<last item's id> with the items that come behind it in the list; if it is made of something else, say what in the profile: cursor.from`,
        );
    }),
};

/** A try in a few words: `run_id (19 of 20 items again)`. */
function whatCame(start: PageView, { exchange, page, status }: Probed): string {
  const name = exchange.step.replace('cursor-by-', '');
  if (page === undefined) return `${name} (${status})`;
  const before = new Set(start.ids);
  const again = page.ids.filter((one) => before.has(one)).length;
  return `${name} (${page.ids.length === 0 ? 'an empty page' : `${again} of ${page.ids.length} items again`})`;
}

/** It begins with the last item again: a fault of its own, and an effect. */
function goesOn({ ids }: PageView, { ids: behind }: PageView): boolean {
  return ids.length > 1 && behind.length > 1 && behind[0] === ids.at(-1) && behind[1] !== ids[0];
}

function sharesNothing(a: PageView, b: PageView): boolean {
  const ids = new Set(a.ids);
  return b.ids.every((one) => one !== undefined && !ids.has(one));
}
