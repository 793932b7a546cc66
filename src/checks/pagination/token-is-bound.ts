import type { Check, Outcome } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'token-is-bound';

export const tokenIsBound: Check = {
  id,
  area: 'pagination',
  statement: 'A token that is sent with another query than it was made for is refused.',
  rationale:
    'A MUST only where documents bind a token to its query. Where they are silent a server may refuse, follow the token or follow the query, and which it does is an observation. The same token with its own query must have worked.',
  requirements: ({ pagination }) =>
    pagination
      .filter(({ style }) => style === 'token' || style === 'link')
      .map((one) => {
        const promised = promiseOf(one, 'token-is-bound');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `A token of ${one.operation} is refused in another query.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [second, other] = [probed?.at('second'), probed?.at('second-other-filter')];
      if (probed === undefined || second === undefined || other === undefined) return;
      const { pagination } = probed;
      if (!isSuccess(second.status)) yield inconclusive('the token did not work in its own query either');
      else if (isRefusal(other.status)) yield* passed([second.exchange.id, other.exchange.id]);
      else if (other.page !== undefined)
        yield failed({
          kind: 'token-in-another-query',
          records: [second.exchange.id, other.exchange.id],
          expected: '4xx',
          actual: other.status,
          message: `${pagination.operation} takes a token in another query than it was made for.`,
          details: [
            ...(second.page === undefined ? [] : [pageLine('in its own query', second.page)]),
            pageLine('in the other query', other.page),
          ],
        });
    }),
};
