import { type Check, nextPage, type Outcome, type Pagination, type Provenance } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'walk-terminates';

export const walkTerminates: Check = {
  id,
  area: 'pagination',
  statement: 'A walk that follows tokens, cursors or links comes to an end.',
  rationale:
    'Fails when a page leads to a request that the same walk has sent before: a client that follows it goes round for ever. Many empty pages, each with a token of its own, are legal where documents do not say otherwise.',
  requirements: ({ pagination }) =>
    pagination.flatMap((one) => {
      const provenance = followed(one);
      return provenance === undefined
        ? []
        : [
            listRequirement(id, one.operation, {
              statement: `A walk through ${one.operation} comes to an end.`,
              provenance,
            }),
          ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      for (const walk of list.walks) {
        const sent = walk.pages.map(({ parameters }) => keyOf(parameters));
        const round = walk.pages.findIndex((page, i) => {
          const { end, more } = nextPage(context.contract, list.pagination, page);
          return (
            end !== 'signalled' &&
            more !== undefined &&
            sent.slice(0, i + 1).includes(keyOf({ ...page.parameters, ...more }))
          );
        });
        const records = recordsOf(walk);
        if (round < 0 || records === undefined) continue;
        return yield failed({
          kind: 'goes-round',
          records,
          expected: 'an end',
          actual: walk.pages.map(({ url }) => url),
          message: `Page ${round + 1} of ${walk.name} through ${list.pagination.operation} leads back to a page that was shown before.`,
          details: strip(walk, new Set(walk.pages[round]?.ids.filter((one) => one !== undefined))),
        });
      }
      yield* passed(
        list.walks.filter((walk) => isWhole(walk) && walk.pages.length > 1).flatMap((walk) => recordsOf(walk) ?? []),
      );
    }),
};

/** Numbered pages and offsets always lead on; whether they end shows in repeated items. */
function followed({ style, cursor, link }: Pagination): Provenance | undefined {
  if (style === 'page' || style === 'offset' || cursor?.from === 'unknown') return undefined;
  return (style === 'link' ? link : cursor)?.provenance;
}

function keyOf(parameters: object): string {
  return JSON.stringify(
    Object.entries(parameters)
      .map(([name, value]) => [name, String(value)])
      .sort(),
  );
}
