import { type Check, canGoOn, type Outcome, type RecordId } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages, promiseOf, showsTheSame } from './probed-pages.ts';

const id = 'token-is-stable';

export const tokenIsStable: Check = {
  id,
  area: 'pagination',
  statement: 'A token, cursor or link that is used twice gives the same page twice.',
  rationale:
    'Asks for the second page twice, and once more at the end of the story, in a list that only this run uses. A MUST where documents promise it; where they are silent, tokens that work once are an observation.',
  requirements: ({ pagination }) =>
    pagination
      .filter((one) => one.style !== 'page' && one.style !== 'offset' && canGoOn(one))
      .map((one) => {
        const promised = promiseOf(one, 'token-is-stable');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `A token of ${one.operation} gives its page again.`,
          provenance: promised ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const second = probed?.at('second');
      if (probed === undefined || second?.page === undefined) return;
      const { operation } = probed.pagination;
      const own = new Set(probed.own);
      const witness: RecordId[] = [];
      for (const again of ['second-again', 'second-late'].flatMap((step) => probed.at(step) ?? [])) {
        const records = [second.exchange.id, again.exchange.id] as const;
        if (isRefusal(again.status))
          return yield failed({
            kind: 'token-spent',
            records,
            expected: second.status,
            actual: again.status,
            message: `${operation} refuses a token that it took ${Math.round(again.exchange.sentAt - second.exchange.sentAt)} ms ago.`,
          });
        if (again.page === undefined) continue;
        // What strangers see of their own things may change at any time.
        const isOwn = [...second.page.ids, ...again.page.ids].every((one) => one !== undefined && own.has(one));
        if (showsTheSame(second.page, again.page) === true) witness.push(...records);
        else if (isOwn)
          return yield failed({
            kind: 'other-page',
            records,
            expected: second.page.ids.map((one) => one ?? null),
            actual: again.page.ids.map((one) => one ?? null),
            message: `${operation} gives another page for the same token.`,
            details: [pageLine('the first time', second.page), pageLine('the second time', again.page)],
          });
      }
      yield* passed(witness);
    }),
};
