import { type Check, type Outcome, parameterKey } from '../../model/index.ts';
import { isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { canIsolate, pageLine, probedPages } from './probed-pages.ts';

const id = 'empty-list-is-empty';

export const emptyListIsEmpty: Check = {
  id,
  area: 'pagination',
  statement: 'A list in which nothing can be shows no items, and is a list all the same.',
  rationale:
    'Lists by a value that nobody has used, or under a parent made a moment before. Nothing may show for such a value, and under such a parent nothing that another parent shows; a success must hold a list. Things that the target puts into a new parent by itself are let be.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => canIsolate(contract, one))
      .filter(({ operation }) =>
        contract.resources.some(({ list, create }) => list === operation && create !== undefined),
      )
      .map(({ operation, provenance }) =>
        makeRequirement({
          check: id,
          area: 'pagination',
          wish: 'MUST',
          subject: operation,
          statement: `${operation} shows an empty list where nothing matches.`,
          provenance: [provenance],
          operation,
          exercisedBy: { scenarios: ['probe-pages'], operations: [operation] },
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [first, empty] = [probed?.at('first'), probed?.at('empty')];
      if (probed === undefined || first?.page === undefined || empty === undefined) return;
      const { operation } = probed.pagination;
      const record = empty.exchange.id;
      if (!isSuccess(empty.status))
        return yield inconclusive(`${operation} answered ${empty.status} where nothing matches`);
      if (empty.page === undefined)
        return yield failed({
          kind: 'empty-list-is-no-list',
          records: [record, first.exchange.id],
          expected: [],
          actual: 'no list',
          message: `${operation} answers ${empty.status} without a list where nothing matches.`,
        });
      const { isolation } = probed.pagination;
      const key = isolation && parameterKey(context.contract, operation, isolation.parameter);
      const byFilter = key !== undefined && key in empty.exchange.parameters;
      const known = new Set([...probed.own, ...first.page.ids]);
      const strays = new Set(
        empty.page.ids.filter((one) => one !== undefined && (byFilter || known.has(one))) as string[],
      );
      if (strays.size > 0)
        return yield failed({
          kind: 'items-from-elsewhere',
          records: [record, first.exchange.id],
          expected: [],
          actual: [...strays],
          message: `${operation} shows ${strays.size} items that are not in it.`,
          details: [
            pageLine('where they were made', first.page, strays),
            pageLine('where nothing was made', empty.page, strays),
          ],
        });
      yield* passed([record, first.exchange.id]);
    }),
};
