import { type Check, type Outcome, parameterKey } from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { type ProbedPages, pageLine, probedPages, promiseOf } from './probed-pages.ts';

const id = 'beyond-the-end';

export const beyondTheEnd: Check = {
  id,
  area: 'pagination',
  statement: 'A page behind the last one shows no items.',
  rationale:
    'Asks for a page far behind the end. Both an empty page and a refusal are conformant unless documents promise one of them; showing some other page is an observation where they are silent. In a list of strangers, which may really be that long, only an item that is shown at two places far apart fails: no list has it twice.',
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
      const shared = sharedFarAway(probed);
      if (shared !== undefined) {
        yield failed({
          kind: 'items-behind-the-end',
          records: shared.records,
          expected: [],
          actual: shared.id,
          message: `${pagination.operation} shows the item ${shared.id} at two places that lie far apart.`,
          details: [pageLine('far behind the end', beyond.page ?? first.page), pageLine('further', shared.page)],
        });
        return;
      }
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

/** An item that is shown far behind the end, and further still: whoever's list it is, and however long. */
function sharedFarAway({ pagination, contract, at }: ProbedPages) {
  const [near, far] = [at('place-beyond'), at('place-further')];
  const name = (pagination.offset ?? pagination.page)?.parameter;
  if (near?.page === undefined || far?.page === undefined || name === undefined) return undefined;
  const key = parameterKey(contract, pagination.operation, name);
  const apart = Number(far.exchange.parameters[key]) - Number(near.exchange.parameters[key]);
  // Long pages of an offset overlap.
  if (pagination.offset !== undefined && !(near.page.items.length * 2 < apart)) return undefined;
  const id = near.page.ids.find((one) => one !== undefined && far.page?.ids.includes(one));
  return id === undefined ? undefined : { id, page: far.page, records: [near.exchange.id, far.exchange.id] as const };
}
