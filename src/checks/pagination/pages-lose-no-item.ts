import type { Check, Outcome, Walk } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { gap } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

export const pagesLoseNoItem: Check = {
  id: 'pages-lose-no-item',
  area: 'pagination',
  statement: 'A walk to the end of a list shows every item that is in it.',
  rationale:
    'Compares each walk that came to its end with the things that the story made before, and in a list of everybody that stood still with what its first walk showed, and with what walks of longer pages show before and behind all others. A walk goes on behind a short page while something is missing, so pages that are merely short lose nothing. Lists that changed meanwhile show nothing.',
  requirements: ({ pagination, resources }) =>
    pagination
      .filter(({ operation }) => resources.some(({ list, create }) => list === operation && create !== undefined))
      .map(({ operation, provenance }) =>
        listRequirement('pages-lose-no-item', operation, {
          statement: `A walk to the end of ${operation} shows every item that is in the list.`,
          provenance,
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined || list.population.length === 0) return;
      if (list.disturbed !== undefined) {
        yield inconclusive(list.disturbed);
        return;
      }
      const [before, after] = walkedList(story, context, requirement, 'wide-')?.walks ?? [];
      const whole = [...list.walks, ...(before === undefined ? [] : [before])].filter(isWhole);
      // A shared list that stood still was walked whole first: what that walk showed is in it, whoever made it.
      const [first] = list.walks;
      const early = list.isolated ? list.population : [...new Set([...list.population, ...idsOf(first)])];
      // What is there before and behind a walk was there meanwhile.
      const late = [...new Set([...early, ...idsOf(before).filter((id) => idsOf(after).includes(id))])];
      let lost = false;
      for (const walk of whole) {
        const known = walk === first || walk === before ? early : late;
        const seen = new Set(idsOf(walk));
        const missing = known.filter((id) => !seen.has(id));
        const records = recordsOf(walk);
        if (missing.length === 0 || records === undefined) continue;
        lost = true;
        yield failed({
          kind: 'item-lost',
          records,
          expected: known,
          actual: known.filter((id) => seen.has(id)),
          message: `${walk.name} through ${list.pagination.operation} came to the end without ${missing.length} of ${known.length} items.`,
          details: gap(
            walk,
            missing,
            list.walks.filter((other) => other !== walk),
          ),
        });
      }
      if (lost) return;
      if (whole.length === 0)
        yield inconclusive(`no walk through ${list.pagination.operation} came to the end of the list`);
      else yield* passed(whole.flatMap((walk) => recordsOf(walk) ?? []));
    }),
};

function idsOf(walk: Walk | undefined): readonly string[] {
  return walk?.pages.flatMap(({ ids }) => ids.filter((id) => id !== undefined)) ?? [];
}
