import { type Check, type Outcome, type RecordId, standard } from '../../model/index.ts';
import { isTemporary } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { probedPages } from './probed-pages.ts';

const id = 'paging-never-crashes';

const clientErrors = standard(
  'RFC 9110',
  'section 15.5',
  'What the client got wrong is answered with a 4xx status, not with a 5xx one.',
);

/** Steps of the story that send something odd. */
const odd = /^(token-|place-|size-|second-other-filter|other-second|cursor-by-)/;

export const pagingNeverCrashes: Check = {
  id,
  area: 'pagination',
  statement: 'No page number, offset, size, token or cursor makes the server fail (5xx).',
  rationale:
    'Made-up, cut, changed, empty and foreign tokens, places and sizes out of range, and words for numbers. 501 and 503 prove nothing.',
  requirements: ({ pagination }) =>
    // Where a list leads on by addresses alone and takes no size, there is nothing odd that could be asked for.
    pagination
      .filter(({ size, page, offset, cursor }) =>
        [size, page, offset, cursor].some((steering) => steering !== undefined),
      )
      .map(({ operation }) =>
        makeRequirement({
          check: id,
          area: 'pagination',
          wish: 'MUST',
          subject: operation,
          statement: `${operation} never answers an odd page with a server error.`,
          provenance: [clientErrors],
          operation,
          exercisedBy: { scenarios: ['probe-pages'], operations: [operation] },
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const witness: RecordId[] = [];
      for (const { exchange, status } of probedPages(story, context, requirement)?.all ?? []) {
        if (!odd.test(exchange.step) || isTemporary(status) || status === 501) continue;
        witness.push(exchange.id);
        if (status < 500) continue;
        return yield failed({
          kind: `${exchange.step}-crashes`,
          records: [exchange.id],
          expected: 'any status below 500',
          actual: status,
          message: `${exchange.operation} answers ${status} to ${exchange.request.url}.`,
        });
      }
      yield* passed(witness);
    }),
};
