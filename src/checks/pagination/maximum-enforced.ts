import type { Check, Outcome, RecordId } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { pageLine, probedPages } from './probed-pages.ts';

const id = 'maximum-enforced';

export const maximumEnforced: Check = {
  id,
  area: 'pagination',
  statement: 'A page size over the stated maximum is refused or cut down, as the documents say.',
  rationale:
    'Asks for one item more than the maximum. Where documents do not say whether that is refused or cut down, either will do, and a page that is longer than the maximum is an observation. A page that fits because the list is short is no witness of cutting down.',
  requirements: ({ pagination }) =>
    pagination.flatMap(({ operation, size }) =>
      size?.max === undefined
        ? []
        : [
            listRequirement(id, operation, {
              wish: size.over === 'unstated' ? 'INFO' : 'MUST',
              statement: `${operation} ${size.over === 'reject' ? 'refuses' : size.over === 'clamp' ? 'cuts down' : 'does not fulfil'} a ${size.parameter} over ${size.max}.`,
              provenance: size.provenance,
              scenarios: ['probe-pages', 'walk-pages'],
            }),
          ],
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const { max, over } = probed?.pagination.size ?? {};
      if (probed === undefined || max === undefined || over === undefined) return;
      const witness: RecordId[] = [];
      for (const step of ['size-over', 'over/page-1']) {
        const asked = probed.at(step);
        if (asked === undefined) continue;
        const { exchange, status, page } = asked;
        const count = page?.items.length ?? 0;
        const expected =
          over === 'reject'
            ? '4xx'
            : over === 'clamp'
              ? `2xx with at most ${max} items`
              : `4xx, or at most ${max} items`;
        const wrong =
          count > max
            ? 'more-than-the-maximum'
            : over === 'reject' && page !== undefined
              ? 'over-the-maximum-taken'
              : over === 'clamp' && isRefusal(status)
                ? 'over-the-maximum-refused'
                : undefined;
        if (wrong !== undefined)
          return yield failed({
            kind: wrong,
            records: [exchange.id],
            expected,
            actual: page === undefined ? status : count,
            message: `${exchange.operation} answers ${status}${page === undefined ? '' : ` with ${count} items`} when asked for ${max + 1}; the maximum is ${max}.`,
            ...(page === undefined ? {} : { details: [pageLine('page', page)] }),
          });
        if (isRefusal(status) || count === max) witness.push(exchange.id);
      }
      const longest = Math.max(0, ...probed.all.map(({ page }) => page?.items.length ?? 0));
      if (witness.length === 0 && probed.at('over/page-1')?.page !== undefined)
        yield inconclusive(
          `no page of ${probed.pagination.operation} held more than ${longest} items, so nothing shows what happens to more than ${max}`,
          `run it against a target that holds more than ${max} things`,
        );
      else yield* passed(witness);
    }),
};
