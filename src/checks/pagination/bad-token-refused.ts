import { type Check, canGoOn, type Outcome } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'bad-token-refused';

export const badTokenRefused: Check = {
  id,
  area: 'pagination',
  statement: 'A token or cursor that was never given out is refused, not answered with some page.',
  rationale:
    'A MUST where documents ask for it; elsewhere what a server makes of a made-up token is an observation. Empty and cut-off tokens may mean something, so they are only held to no server error. The true token must have worked.',
  requirements: ({ pagination }) =>
    pagination
      .filter((one) => one.style !== 'page' && one.style !== 'offset' && canGoOn(one))
      .map((one) => {
        const promised = promiseOf(one, 'bad-token-refused');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `${one.operation} refuses a ${one.style === 'cursor' ? 'cursor' : 'token'} that was never given out.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [first, second] = [probed?.at('first'), probed?.at('second')];
      if (probed === undefined || second === undefined) return;
      const steps = probed.pagination.style === 'cursor' ? ['token-garbage'] : ['token-garbage', 'token-tampered'];
      const bent = steps.flatMap((step) => probed.at(step) ?? []);
      if (bent.length === 0) return;
      if (!isSuccess(second.status)) return yield inconclusive('the true token did not work either');
      const taken = bent.find(({ status }) => isSuccess(status));
      if (taken !== undefined)
        return yield failed({
          kind: `${taken.exchange.step}-taken`,
          records: [taken.exchange.id, second.exchange.id],
          expected: '4xx',
          actual: taken.status,
          message: `${taken.exchange.operation} answers ${taken.status} to a token that it never gave out.`,
          details: [
            ...(first?.page === undefined ? [] : [pageLine('first page', first.page)]),
            ...(taken.page === undefined ? [] : [pageLine('for the made-up token', taken.page)]),
          ],
        });
      if (bent.every(({ status }) => isRefusal(status)))
        yield* passed([second.exchange.id, ...bent.map(({ exchange }) => exchange.id)]);
    }),
};
