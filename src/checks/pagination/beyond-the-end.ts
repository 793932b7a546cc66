import type { Check, Outcome } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'beyond-the-end';

export const beyondTheEnd: Check = {
  id,
  area: 'pagination',
  statement: 'A page behind the last one shows no items.',
  rationale:
    'Asks for a page far behind the end. Both an empty page and a refusal are conformant unless documents promise one of them; showing some other page is an observation where they are silent.',
  requirements: ({ pagination }) =>
    pagination
      .filter(({ page, offset }) => page !== undefined || offset !== undefined)
      .map((one) => {
        const promised = promiseOf(one, 'beyond-is-empty') ?? promiseOf(one, 'beyond-is-refused');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `A page of ${one.operation} behind the last one shows no items.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [first, beyond] = [probed?.at('first'), probed?.at('place-beyond')];
      if (probed === undefined || first?.page === undefined || beyond === undefined) return;
      const { pagination, own } = probed;
      const refusal = promiseOf(pagination, 'beyond-is-refused') !== undefined;
      const emptiness = promiseOf(pagination, 'beyond-is-empty') !== undefined;
      const items = beyond.page?.items.length;
      // A list of strangers may really be that long.
      if (beyond.page?.ids.some((one) => one === undefined || !own.includes(one)) === true) return;
      const isRight = refusal
        ? isRefusal(beyond.status)
        : emptiness
          ? items === 0
          : items === 0 || !isSuccess(beyond.status);
      if (isRight) {
        if (items === 0 || isRefusal(beyond.status)) yield* passed([first.exchange.id, beyond.exchange.id]);
        return;
      }
      yield failed({
        kind: items === undefined || items === 0 ? 'other-answer-behind-the-end' : 'items-behind-the-end',
        records: [beyond.exchange.id],
        expected: refusal ? '4xx' : [],
        actual: beyond.page?.items ?? beyond.status,
        message: `${pagination.operation} answers ${beyond.status} ${items === undefined ? '' : `with ${items} items `}far behind its end.`,
        details: [
          pageLine('first page', first.page),
          ...(beyond.page === undefined ? [] : [pageLine('behind the end', beyond.page)]),
        ],
      });
    }),
};
