import type { Check, Outcome } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { pageLine, probedPages, promiseOf, showsTheSame } from './probed-pages.ts';

const id = 'token-is-stable';

export const tokenIsStable: Check = {
  id,
  area: 'pagination',
  statement: 'A token, cursor or link that is used twice gives the same page twice.',
  rationale:
    'Asks for the second page twice in a list that only this run uses. A MUST where documents promise it; where they are silent, tokens that work once are an observation.',
  requirements: ({ pagination }) =>
    pagination
      .filter(({ style, cursor }) => style !== 'page' && style !== 'offset' && cursor?.from !== 'unknown')
      .map((one) => {
        const promised = promiseOf(one, 'token-is-stable');
        return makeRequirement({
          check: id,
          area: 'pagination',
          wish: promised === undefined ? 'INFO' : 'MUST',
          subject: one.operation,
          statement: `A token of ${one.operation} gives its page again.`,
          provenance: [promised ?? one.provenance],
          operation: one.operation,
          claim: 'pagination',
          exercisedBy: { scenarios: ['probe-pages'], operations: [one.operation] },
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [second, again] = [probed?.at('second'), probed?.at('second-again')];
      if (probed === undefined || second?.page === undefined || again === undefined) return;
      const { operation } = probed.pagination;
      const records = [second.exchange.id, again.exchange.id] as const;
      if (isRefusal(again.status)) {
        yield failed({
          kind: 'token-spent',
          records,
          expected: second.status,
          actual: again.status,
          message: `${operation} refuses a token that it took a moment ago.`,
        });
        return;
      }
      if (again.page === undefined) return;
      // What strangers see of their own things may change at any time.
      const own = new Set(probed.own);
      const isOwn = [...second.page.ids, ...again.page.ids].every((one) => one !== undefined && own.has(one));
      if (showsTheSame(second.page, again.page) === true) yield* passed(records);
      else if (isOwn)
        yield failed({
          kind: 'other-page',
          records,
          expected: second.page.ids.map((one) => one ?? null),
          actual: again.page.ids.map((one) => one ?? null),
          message: `${operation} gives another page for the same token.`,
          details: [pageLine('the first time', second.page), pageLine('the second time', again.page)],
        });
    }),
};
