import type { Check, Outcome, RecordId } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { type WalkedList, walkedList } from './walked-list.ts';

const id = 'page-size-honoured';

export const pageSizeHonoured: Check = {
  id,
  area: 'pagination',
  statement: 'No page is longer than asked for, and the default size is the stated one.',
  rationale:
    'A page may be shorter than asked for. The default fails when a page without a size is longer than stated, or (numbered pages and offsets, own population) shorter while more items follow.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, size }) =>
      size === undefined
        ? []
        : [
            listRequirement(id, operation, {
              statement: `Pages of ${operation} hold no more than ${size.parameter} items${size.default === undefined ? '' : `, ${size.default} when it is left out`}.`,
              provenance: size.provenance,
            }),
          ],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const witness: RecordId[] = [];
      let broken = false;
      for (const walk of list.walks) {
        for (const [i, page] of walk.pages.entries()) {
          const limit = page.asked ?? list.pagination.size?.default;
          if (limit === undefined) continue;
          const isDefault = page.asked === undefined;
          const count = page.items.length;
          const short =
            isDefault && i === 0 && count < limit && mustFill(list) && (walk.pages[1]?.items.length ?? 0) > 0;
          if (count > 0) witness.push(page.record);
          if (count <= limit && !short) continue;
          broken = true;
          yield failed({
            kind: `${short ? 'shorter' : 'longer'}-than-${isDefault ? 'default' : 'asked'}`,
            records: [page.record],
            expected: limit,
            actual: count,
            message: `Page ${i + 1} of ${list.pagination.operation} holds ${count} items; ${isDefault ? `the default is ${limit}` : `${limit} were asked for`}.`,
          });
        }
      }
      if (!broken) yield* passed(witness);
    }),
};

/** Whether a first page must be full when more follow: not where the dialect has a token, and not while others change the list. */
function mustFill({ pagination, isolated, disturbed }: WalkedList): boolean {
  return (pagination.style === 'page' || pagination.style === 'offset') && isolated && disturbed === undefined;
}
