import { answerOf, type Check, type Outcome, type Pagination, type Provenance, readWalks } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'way-back-is-the-same';

export const wayBackIsTheSame: Check = {
  id,
  area: 'pagination',
  statement: 'The way back through a list shows the same items as the way there.',
  rationale:
    'Goes back from the last page and compares what comes with the pages before it: nothing lost, nothing twice, in the order of the list or, page by page, turned round. Where pages begin and end is open. A MUST where documents offer a way back; a `Link` header may offer one that no document names, which is a SHOULD then.',
  requirements: ({ pagination }) =>
    pagination.flatMap((one) => {
      const offered = offerOf(one);
      return offered === undefined
        ? []
        : [
            listRequirement(id, one.operation, {
              wish: one.back === undefined ? 'SHOULD' : 'MUST',
              statement: `The way back through ${one.operation} shows what the way there shows.`,
              provenance: offered,
            }),
          ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const { pagination } = list;
      const all = readWalks(context.contract, pagination, story.exchanges);
      const back = all.find(({ name }) => name.startsWith('back-'));
      const size = back?.name.slice('back-'.length) ?? '2';
      const there = list.walks.find(({ name }) => name === `walk-${size}`);
      if (there === undefined || !isWhole(there)) return;
      const last = there.pages.findLastIndex(({ items }) => items.length > 0);
      const before = there.pages
        .slice(0, Math.max(0, last))
        .flatMap(({ ids }) => ids.filter((one) => one !== undefined));
      const thereRecords = recordsOf(there);
      if (before.length === 0 || thereRecords === undefined) return;
      if (list.disturbed !== undefined) return yield inconclusive(list.disturbed);
      const { operation } = pagination;
      if (back === undefined) {
        if (pagination.back === undefined)
          yield { outcome: 'not-applicable', reason: `no page of ${operation} offers a way back` };
        else
          yield failed({
            kind: 'no-way-back',
            records: thereRecords,
            expected: 'a way to the page before the last one',
            actual: 'none',
            message: `The last page of ${operation} does not lead back.`,
            details: strip(there, new Set()),
          });
        return;
      }
      const records = recordsOf(back);
      const refused = story.exchanges.find(
        (one) => one.step.startsWith(`${back.name}/`) && isRefusal(answerOf(one)?.status ?? 0),
      );
      if (refused !== undefined)
        return yield failed({
          kind: 'way-back-refused',
          records: [refused.id],
          expected: 'the page before',
          actual: answerOf(refused)?.status ?? 0,
          message: `${operation} refuses the way back that it offers.`,
          details: strip(there, new Set()),
        });
      if (records === undefined || back.end === 'broken')
        return yield inconclusive(`a page on the way back through ${operation} could not be read`);
      const seen = [...back.pages].reverse().map(({ ids }) => ids.filter((one) => one !== undefined));
      const flat = seen.flat();
      const own = new Set(before);
      const again = new Set([
        ...flat.filter((one, i) => flat.indexOf(one) !== i),
        ...flat.filter((one) => there.pages[last]?.ids.includes(one)),
      ]);
      const missing = before.filter((one) => !flat.includes(one));
      const known = seen.map((page) => page.filter((one) => own.has(one)));
      const isOrdered = [known, known.map((page) => [...page].reverse())].some(
        (pages) => pages.flat().join('\n') === before.join('\n'),
      );
      const kind =
        again.size > 0
          ? 'item-repeated-on-the-way-back'
          : missing.length > 0
            ? 'item-lost-on-the-way-back'
            : isOrdered
              ? undefined
              : 'other-order-on-the-way-back';
      if (kind === undefined) return yield* passed([...thereRecords, ...records]);
      yield failed({
        kind,
        records,
        expected: before,
        actual: flat,
        message: `The way back through ${operation} shows ${again.size} items again and ${missing.length} of ${before.length} not at all${again.size + missing.length === 0 ? ', but in another order' : ''}.`,
        details: [
          ...strip(there, new Set(missing)),
          ...strip(back, again),
          ...(missing.length > 0 ? [`missing: ${missing.join(' ')}`] : []),
        ],
      });
    }),
};

/** Where a way back is offered, or may be. */
function offerOf({ back, link }: Pagination): Provenance | undefined {
  return back?.provenance ?? (link?.from === 'header' ? link.provenance : undefined);
}
