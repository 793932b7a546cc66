import type { Check, Outcome, RecordId } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate } from './probed-pages.ts';
import { strip } from './strip.ts';
import { walkedList } from './walked-list.ts';

const id = 'short-page-is-last';

export const shortPageIsLast: Check = {
  id,
  area: 'pagination',
  statement: 'Where nothing else shows the end of a list, only the last page is short.',
  rationale:
    'Numbered pages, offsets and item cursors give a client no other sign of the end. A MUST where documents call a short page the last one; elsewhere a SHOULD. Token and link styles may have short pages anywhere.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => canIsolate(contract, one))
      .filter(
        ({ style, size, end, cursor }) =>
          size !== undefined &&
          end !== 'empty-page' &&
          (style === 'page' || style === 'offset' || (style === 'cursor' && cursor?.from.startsWith('item:'))),
      )
      .map(({ operation, end, provenance }) =>
        listRequirement(id, operation, {
          wish: end === 'short-page' ? 'MUST' : 'SHOULD',
          statement: `Only the last page of ${operation} holds fewer items than asked for.`,
          provenance,
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined || !list.isolated || list.disturbed !== undefined) return;
      const witness: RecordId[] = [];
      for (const walk of list.walks)
        for (const [i, page] of walk.pages.entries()) {
          const following = walk.pages[i + 1];
          if (following === undefined || following.items.length === 0 || page.size === undefined) continue;
          witness.push(page.record);
          if (page.items.length >= page.size) continue;
          return yield failed({
            kind: 'short-page-in-the-middle',
            records: [page.record, following.record],
            expected: page.size,
            actual: page.items.length,
            message: `Page ${i + 1} of ${walk.name} through ${list.pagination.operation} holds ${page.items.length} of ${page.size} items, and more follow.`,
            details: strip(walk, new Set(following.ids.filter((one) => one !== undefined))),
          });
        }
      yield* passed(witness);
    }),
};
