import type { Check, Outcome, RecordId } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { walkedList } from './walked-list.ts';

const id = 'cursor-is-exclusive';

export const cursorIsExclusive: Check = {
  id,
  area: 'pagination',
  statement: 'The page behind an item does not show that item again.',
  rationale: 'For cursors that are a member of the last item received. True in every list, whoever else changes it.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, cursor }) =>
      cursor !== undefined && (cursor.from === 'unknown' || cursor.from.startsWith('item:'))
        ? [
            listRequirement(id, operation, {
              // A document that does not say what the cursor is made of does not say where it leads either.
              wish: cursor.from === 'unknown' ? 'SHOULD' : 'MUST',
              statement: `A page of ${operation} does not show the item that ${cursor.parameter} names.`,
              provenance: cursor.provenance,
            }),
          ]
        : [],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const witness: RecordId[] = [];
      for (const walk of list.walks)
        for (const [i, page] of walk.pages.entries()) {
          const before = walk.pages[i - 1];
          const cursor = before?.ids.at(-1);
          if (before === undefined || cursor === undefined) continue;
          if (page.items.length > 0) witness.push(page.record);
          // A page that starts over has another fault than one that begins with the cursor's item.
          if (!page.ids.includes(cursor) || page.ids[0] === before.ids[0]) continue;
          return yield failed({
            kind: 'cursor-item-shown-again',
            records: [before.record, page.record],
            expected: `a page without ${cursor}`,
            actual: page.ids.map((one) => one ?? null),
            message: `Page ${i + 1} of ${walk.name} through ${list.pagination.operation} shows the item again that it was to come behind.`,
            details: strip(walk, new Set([cursor])),
          });
        }
      yield* passed(witness);
    }),
};
