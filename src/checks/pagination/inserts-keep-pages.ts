import type { Check, Outcome, Pagination, Provenance } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate, promiseOf } from './probed-pages.ts';
import { strip } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'inserts-keep-pages';

export const insertsKeepPages: Check = {
  id,
  area: 'pagination',
  statement: 'Things that are made during a walk neither hide older ones from it nor show them twice.',
  rationale:
    'A MUST where documents promise it, and where the cursor is an item: what comes behind an item stays behind it. Tokens without a promise may count, so for them it is an observation; numbered pages and offsets move by their nature, which is told and not held against them. Whether a new thing is shown is open.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => one.size !== undefined && canIsolate(contract, one))
      .filter(({ operation }) =>
        contract.resources.some(({ list, create }) => list === operation && create !== undefined),
      )
      .map((one) => {
        const promised = promising(one);
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `A walk through ${one.operation} shows every older thing once while new ones are made.`,
          provenance: promised ?? one.provenance,
          scenarios: ['insert-while-walking'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement, 'disturbed');
      const [walk] = list?.walks ?? [];
      const records = walk === undefined ? undefined : recordsOf(walk);
      if (list === undefined || walk === undefined || records === undefined || walk.pages.length < 2) return;
      if (list.disturbed !== undefined) return yield inconclusive(list.disturbed);
      const begun = story.exchanges.find(({ operation }) => operation === list.pagination.operation)?.sentAt ?? 0;
      const older = list.population.slice(0, olderCount(story.exchanges, list.population.length, begun));
      const seen = walk.pages.flatMap(({ ids }) => ids.filter((one) => one !== undefined));
      const twice = older.filter((one) => seen.filter((other) => other === one).length > 1);
      const missing = isWhole(walk) ? older.filter((one) => !seen.includes(one)) : [];
      if (twice.length + missing.length === 0) {
        if (isWhole(walk)) yield* passed(records);
        else yield inconclusive(`the walk through ${list.pagination.operation} did not come to its end`);
        return;
      }
      const message = `While things were made, a walk through ${list.pagination.operation} showed ${twice.length} older ones twice and ${missing.length} not at all.`;
      if (isByNumber(list.pagination) && promising(list.pagination) === undefined)
        return yield { outcome: 'not-applicable', reason: `${message} Documents promise nothing else of this style.` };
      yield failed({
        kind: twice.length > 0 ? 'older-item-repeated' : 'older-item-lost',
        records,
        expected: older,
        actual: seen,
        message,
        details: [...strip(walk, new Set(twice)), ...(missing.length > 0 ? [`missing: ${missing.join(' ')}`] : [])],
      });
    }),
};

function isByNumber({ style }: Pagination): boolean {
  return style === 'page' || style === 'offset';
}

/** Where it is written that older things stay put. A cursor that is an item says so by what it is. */
function promising(pagination: Pagination): Provenance | undefined {
  const { style, cursor } = pagination;
  return (
    promiseOf(pagination, 'inserts-keep-pages') ??
    (style === 'cursor' && cursor?.from.startsWith('item:') ? cursor.provenance : undefined)
  );
}

/** How many of the story's things were made before the list was first asked for. */
function olderCount(
  exchanges: readonly { readonly step: string; readonly sentAt: number }[],
  all: number,
  begun: number,
): number {
  return all - exchanges.filter(({ step, sentAt }) => step === 'insert' && sentAt >= begun).length;
}
