import type { Check, Outcome } from '../../model/index.ts';
import { isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { pageLine, probedPages } from './probed-pages.ts';

const id = 'empty-list-is-empty';

export const emptyListIsEmpty: Check = {
  id,
  area: 'pagination',
  statement: 'A list in which nothing can be shows no items, and is a list all the same.',
  rationale:
    'Lists by a value that nobody has used, or under a parent made a moment before. Things that the run made elsewhere must not show; a success must hold a list. Things that the target puts into a new parent by itself are let be.',
  requirements: ({ pagination, resources }) =>
    pagination
      .filter(({ operation }) => resources.some(({ list, create }) => list === operation && create !== undefined))
      .map(({ operation, provenance, isolation }) =>
        makeRequirement({
          check: id,
          area: 'pagination',
          // Without a filter that isolates, what nobody has used may as well be unknown: a 404 is as good an answer.
          wish: isolation === undefined ? 'INFO' : 'MUST',
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
      const strays = new Set(
        empty.page.ids.filter((one): one is string => one !== undefined && probed.own.includes(one)),
      );
      if (strays.size > 0)
        return yield failed({
          kind: 'items-from-elsewhere',
          records: [record, first.exchange.id],
          expected: [],
          actual: [...strays],
          message: `${operation} shows ${strays.size} items that were made elsewhere.`,
          details: [
            pageLine('where they were made', first.page, strays),
            pageLine('where nothing was made', empty.page, strays),
          ],
        });
      yield* passed([record, first.exchange.id]);
    }),
};
