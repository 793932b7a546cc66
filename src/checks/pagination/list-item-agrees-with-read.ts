import {
  type Check,
  type Exchange,
  isObject,
  type Json,
  type Outcome,
  type RecordId,
  successJson,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { probedPages } from './probed-pages.ts';

const id = 'list-item-agrees-with-read';

export const listItemAgreesWithRead: Check = {
  id,
  area: 'pagination',
  statement: 'An item in a list tells the same as the item read by itself.',
  rationale:
    'Compares plain members (text, numbers, true, false) that both show, and only those that two reads before and after the list agree on. A list may leave members out. No document says it in words, so this is a SHOULD.',
  requirements: ({ pagination, resources }) =>
    pagination
      .filter(({ operation }) => resources.some(({ list, read }) => list === operation && read !== undefined))
      .map(({ operation, provenance }) =>
        makeRequirement({
          check: id,
          area: 'pagination',
          wish: 'SHOULD',
          subject: operation,
          statement: `Items in ${operation} tell the same as when they are read by themselves.`,
          provenance: [provenance],
          operation,
          exercisedBy: { scenarios: ['probe-pages'], operations: [operation] },
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const list = probed?.at('first');
      const resource = context.contract.resources.find(({ list: operation }) => operation === requirement.operation);
      if (probed === undefined || list?.page === undefined || resource === undefined) return;
      const witness: RecordId[] = [];
      for (const [i, item] of list.page.items.entries()) {
        const read = (step: string) => readOf(story.exchanges, step, `path.${resource.parameter}`, list.page?.ids[i]);
        const [before, after] = [read('read-before'), read('read-after')];
        if (before === undefined || after === undefined || !isObject(item)) continue;
        const shared = Object.entries(item).filter(
          ([name, value]) => isPlain(value) && isPlain(before.body[name]) && before.body[name] === after.body[name],
        );
        if (shared.length > 0) witness.push(list.exchange.id, before.record, after.record);
        const differing = shared.find(([name, value]) => before.body[name] !== value);
        if (differing === undefined) continue;
        const [name, value] = differing;
        return yield failed({
          kind: 'list-differs-from-read',
          records: [list.exchange.id, before.record, after.record],
          pointer: [...probed.pagination.items.split('.').filter((part) => part !== ''), i, name]
            .map((part) => `/${part}`)
            .join(''),
          expected: before.body[name] ?? null,
          actual: value,
          message: `${list.exchange.operation} shows another ${name} than ${resource.read} does, before and after.`,
        });
      }
      yield* passed(witness);
    }),
};

function readOf(exchanges: readonly Exchange[], step: string, key: string, wanted: string | undefined) {
  const exchange = exchanges.find((one) => one.step === step && String(one.parameters[key]) === wanted);
  const body = exchange === undefined ? undefined : successJson(exchange);
  return exchange === undefined || !isObject(body) ? undefined : { record: exchange.id, body };
}

function isPlain(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
