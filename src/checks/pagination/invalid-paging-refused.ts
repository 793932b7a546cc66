import type { Check, Outcome, RecordId } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'invalid-paging-refused';

/** Odd in every dialect; a size of zero and a size over the maximum have rules of their own. */
const invalid = ['place-below', 'place-negative', 'place-word', 'size-negative', 'size-word'] as const;

export const invalidPagingRefused: Check = {
  id,
  area: 'pagination',
  statement:
    'Page numbers, offsets and sizes that make no sense are refused, never silently answered with the first page.',
  rationale:
    'A MUST only where documents promise a refusal in words: dialects clamp, ignore or refuse, and where documents are silent that is an observation. The same list with sensible values must have worked.',
  requirements: ({ pagination }) =>
    pagination
      .filter(({ page, offset, size }) => page !== undefined || offset !== undefined || size !== undefined)
      .map((one) => {
        const promised = promiseOf(one, 'invalid-refused');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `${one.operation} refuses page numbers, offsets and sizes that make no sense.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const first = probed?.at('first');
      if (probed === undefined || first === undefined) return;
      const steps = invalid.flatMap((step) => probed.at(step) ?? []);
      if (steps.length === 0) return;
      if (!isSuccess(first.status)) return yield inconclusive('the first page was not shown either');
      const refused: RecordId[] = [];
      for (const { exchange, status, page } of steps) {
        if (isRefusal(status)) refused.push(exchange.id);
        if (!isSuccess(status)) continue;
        return yield failed({
          kind: `${exchange.step}-taken`,
          records: [exchange.id, first.exchange.id],
          expected: '4xx',
          actual: status,
          message: `${exchange.operation} answers ${status} to ${exchange.request.url}.`,
          details: [
            ...(first.page === undefined ? [] : [pageLine('first page', first.page)]),
            ...(page === undefined ? [] : [pageLine(exchange.step, page)]),
          ],
        });
      }
      if (refused.length === steps.length) yield* passed([first.exchange.id, ...refused]);
    }),
};
