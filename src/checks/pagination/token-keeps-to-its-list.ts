import { type Check, type Contract, canGoOn, type Outcome, operationOf, type Pagination } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate, pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'token-keeps-to-its-list';

export const tokenKeepsToItsList: Check = {
  id,
  area: 'pagination',
  statement: 'A token of one list brings nothing of that list into another.',
  rationale:
    'Makes things under another parent, or for another value of the filter, and sends the token of their list with our own query. Refusing it, or showing things of ours, is all right; showing theirs is not. A MUST where documents bind a token to its query, a SHOULD under another parent, and an observation where only a filter differs.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => one.style !== 'page' && one.style !== 'offset' && canGoOn(one))
      .filter((one) => canIsolate(contract, one))
      .filter(({ operation }) =>
        contract.resources.some(({ list, create }) => list === operation && create !== undefined),
      )
      .map((one) => {
        const promised = promiseOf(one, 'token-is-bound');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? (hasParent(contract, one) ? 'SHOULD' : 'INFO') : 'MUST',
          statement: `${one.operation} shows nothing of another list, whatever token is sent.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [source, foreign] = [probed?.at('foreign-first'), probed?.at('token-foreign')];
      if (probed === undefined || source?.page === undefined || foreign === undefined) return;
      const second = probed.at('second');
      if (second === undefined || !isSuccess(second.status))
        return yield inconclusive('our own token did not work either');
      const strays = new Set(
        foreign.page?.ids.filter((one) => one !== undefined && probed.foreign.includes(one)) as string[],
      );
      const records = [source.exchange.id, foreign.exchange.id] as const;
      if (strays.size === 0) {
        if (isRefusal(foreign.status) || foreign.page !== undefined) yield* passed(records);
        return;
      }
      yield failed({
        kind: 'foreign-items',
        records,
        expected: 'a refusal, or items of the list that was asked for',
        actual: [...strays],
        message: `With a token of another list, ${probed.pagination.operation} shows ${strays.size} items of that list.`,
        details: [
          pageLine('the list of the token', source.page),
          ...(foreign.page === undefined ? [] : [pageLine('the list asked for', foreign.page, strays)]),
        ],
      });
    }),
};

function hasParent(contract: Contract, { operation }: Pagination): boolean {
  return operationOf(contract, operation).parameters.some((parameter) => parameter.in === 'path');
}
