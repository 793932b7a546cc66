import { answerOf, type Check, canGoOn, type Outcome, operationOf } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'token-is-private';
const line = 'add otherAuth: {…} to the target file: the credential of somebody else';

export const tokenIsPrivate: Check = {
  id,
  area: 'pagination',
  statement: 'With the credential of somebody else, a token shows nothing that they may not see.',
  rationale:
    'Sends the token of the second page with the second credential of the target file. Fails when that shows things which the same credential is refused when it reads them by themselves. A refusal, an empty page and a page of their own things are all right; credentials that see the same things prove nothing. A MUST where documents promise it, else a SHOULD.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => one.style !== 'page' && one.style !== 'offset' && canGoOn(one))
      .flatMap((one) => {
        const { security } = operationOf(contract, one.operation);
        const stated = security.flatMap(({ provenance }) => provenance);
        const isOpen = security.some(({ schemes }) => schemes.length === 0);
        const promised = promiseOf(one, 'token-is-private');
        return stated.length === 0 || isOpen
          ? []
          : [
              makeRequirement({
                check: id,
                area: 'pagination',
                wish: promised === undefined ? 'SHOULD' : 'MUST',
                subject: one.operation,
                statement: `A ${one.style === 'cursor' ? 'cursor' : 'token'} of ${one.operation} opens nothing for somebody else.`,
                provenance: promised === undefined ? stated : [promised],
                operation: one.operation,
                claim: 'pagination',
                exercisedBy: { scenarios: ['probe-pages'], operations: [one.operation] },
              }),
            ];
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [second, theirs] = [probed?.at('second'), probed?.at('other-second')];
      if (probed === undefined || second?.page === undefined) return;
      const { pagination, own } = probed;
      if (theirs === undefined)
        return yield requirement.level === 'MUST'
          ? inconclusive('the target file gives one credential only', line)
          : { outcome: 'not-applicable', reason: `the target file gives one credential only: ${line}` };
      const first = probed.at('other-first');
      if (first === undefined || first.status === 401)
        return yield inconclusive('the other credential does not open the list', 'see that otherAuth: is valid');
      const records = [second.exchange.id, theirs.exchange.id] as const;
      const shown = new Set(theirs.page?.ids.filter((one) => one !== undefined && own.includes(one)) as string[]);
      if (shown.size === 0) {
        if (isRefusal(theirs.status) || isSuccess(theirs.status)) yield* passed(records);
        return;
      }
      const read = story.exchanges.find(({ step }) => step === 'other-read');
      const status = read === undefined ? undefined : answerOf(read)?.status;
      if (read === undefined || status === undefined)
        return yield inconclusive('nothing tells whether the other credential may see these things');
      if (!isRefusal(status) || first.page?.ids.some((one) => one !== undefined && own.includes(one)) === true)
        return yield { outcome: 'not-applicable', reason: 'the other credential may see the same things' };
      yield failed({
        kind: 'token-opens-for-others',
        records: [...records, read.id],
        expected: 'a refusal, or nothing of ours',
        actual: [...shown],
        message: `${pagination.operation} shows ${shown.size} things to somebody who is refused (${status}) when they read one.`,
        details: [
          pageLine('for us', second.page, shown),
          ...(theirs.page === undefined ? [] : [pageLine('for somebody else', theirs.page, shown)]),
        ],
      });
    }),
};
