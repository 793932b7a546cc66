import { type Check, type Json, type Outcome, type RecordId, valueByPath } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { walkedList } from './walked-list.ts';

const id = 'order-as-stated';

export const orderAsStated: Check = {
  id,
  area: 'pagination',
  statement: 'Items come in the stated order, inside pages and across their borders.',
  rationale:
    'Compares neighbours by the member that the documents name. Equal values may stand in any order. Times are compared as instants, numbers by value, other text by its code points and only where both sides are plain ASCII of one case. In lists that may have changed, only neighbours on one page count.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, order }) =>
      order === undefined
        ? []
        : [
            listRequirement(id, operation, {
              statement: `${operation} is in ${order.direction} order of ${order.by}.`,
              provenance: order.provenance,
            }),
          ],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      const order = list?.pagination.order;
      if (list === undefined || order === undefined) return;
      const witness = new Set<RecordId>();
      for (const walk of list.walks) {
        let before: { readonly value: Json; readonly record: RecordId } | undefined;
        for (const page of walk.pages) {
          if (list.disturbed !== undefined) before = undefined;
          for (const [i, item] of page.items.entries()) {
            const value = valueByPath(item, order.by);
            if (value === undefined || value === null) continue;
            const step = before === undefined ? undefined : compare(before.value, value);
            if (before !== undefined && step !== undefined) {
              if (order.direction === 'ascending' ? step > 0 : step < 0)
                return yield failed({
                  kind: 'out-of-order',
                  records: [...new Set([before.record, page.record])] as [RecordId, ...RecordId[]],
                  expected: `${order.direction} ${order.by}`,
                  actual: [before.value, value],
                  message: `${walk.name} through ${list.pagination.operation} shows ${JSON.stringify(value)} behind ${JSON.stringify(before.value)}.`,
                  details: strip(walk, new Set([page.ids[i] ?? ''])),
                });
              if (step !== 0) witness.add(page.record);
            }
            before = { value, record: page.record };
          }
        }
      }
      if (witness.size === 0 && list.walks.some(({ pages }) => pages.some(({ items }) => items.length > 1)))
        yield inconclusive(
          `the items of ${list.pagination.operation} do not differ in ${order.by}, so nothing shows their order`,
        );
      else yield* passed([...witness]);
    }),
};

/** Negative, zero or positive as the first value comes before, beside or behind the second; undefined where that is not certain. */
function compare(a: Json, b: Json): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'string' || typeof b !== 'string') return undefined;
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
  if (isTime.test(a) && isTime.test(b)) {
    const [x, y] = [Date.parse(a), Date.parse(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? undefined : x - y;
  }
  const isPlain = /^[a-z0-9]*$/;
  if (!isPlain.test(a) || !isPlain.test(b) || /^\d/.test(a) !== /^\d/.test(b)) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}
