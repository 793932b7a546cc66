import {
  type Check,
  type Contract,
  canGoOn,
  type Outcome,
  type Pagination,
  type Provenance,
  type Resource,
  type Story,
} from '../../model/index.ts';
import { isRefusal, isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate, promiseOf } from './probed-pages.ts';
import { strip } from './strip.ts';
import { isUnsettled, isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'endings-keep-pages';

export const endingsKeepPages: Check = {
  id,
  area: 'pagination',
  statement: 'Things that end or are removed during a walk neither hide others from it nor show them twice.',
  rationale:
    'Ends the last thing of the first page, which a cursor may name, and one that is still to come; judges the others only. A MUST where documents promise it; a SHOULD where the cursor is an item; elsewhere an observation. A cursor whose item is gone may be refused where nothing is promised. Numbered pages and offsets move by their nature, which is told and not held against them.',
  requirements: (contract) =>
    contract.pagination
      .filter((one) => one.size !== undefined && canGoOn(one) && canIsolate(contract, one))
      .filter(({ operation }) => endOf(contract, operation) !== undefined)
      .map((one) => {
        const promised = promiseOf(one, 'removals-keep-pages');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? (isByItem(one) ? 'SHOULD' : 'INFO') : 'MUST',
          statement: `A walk through ${one.operation} shows every other thing once while some end.`,
          provenance: promised ?? cursorPlace(one),
          scenarios: ['end-while-walking'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement, 'ended');
      const [walk] = list?.walks ?? [];
      const records = walk === undefined ? undefined : recordsOf(walk);
      if (list === undefined || walk === undefined || records === undefined) return;
      const { pagination } = list;
      const ended = endedIn(story, context.contract, pagination);
      if (ended.size === 0) return yield inconclusive(`nothing ended while ${pagination.operation} was walked`);
      if (list.foreign.length > 0) return yield inconclusive('the list shows things that the story did not make');
      const promised = promiseOf(pagination, 'removals-keep-pages') !== undefined;
      const [refusal] = story.exchanges.filter(
        ({ step, result }) =>
          step.startsWith('ended/') && result.kind === 'answered' && isRefusal(result.response.status),
      );
      if (walk.end === 'broken' && refusal?.result.kind === 'answered') {
        const message = `${pagination.operation} answers ${refusal.result.response.status} to the page behind a thing that ended.`;
        return yield promised
          ? failed({
              kind: 'place-lost',
              records: [...records, refusal.id],
              expected: 'the next page',
              actual: refusal.result.response.status,
              message,
              details: strip(walk, ended),
            })
          : { outcome: 'not-applicable', reason: `${message} Documents promise nothing else.` };
      }
      if (isUnsettled(context.contract, pagination, list.walks, ended))
        return yield inconclusive('things in the list were still changing their state');
      const others = list.population.filter((one) => !ended.has(one));
      const seen = walk.pages.flatMap(({ ids }) => ids.filter((one) => one !== undefined));
      const twice = others.filter((one) => seen.filter((other) => other === one).length > 1);
      const missing = isWhole(walk) ? others.filter((one) => !seen.includes(one)) : [];
      if (twice.length + missing.length === 0) {
        if (isWhole(walk)) yield* passed(records);
        else yield inconclusive(`the walk through ${pagination.operation} did not come to its end`);
        return;
      }
      const message = `While things ended, a walk through ${pagination.operation} showed ${twice.length} others twice and ${missing.length} not at all.`;
      if ((pagination.style === 'page' || pagination.style === 'offset') && !promised)
        return yield { outcome: 'not-applicable', reason: `${message} Documents promise nothing else of this style.` };
      yield failed({
        kind: twice.length > 0 ? 'other-item-repeated' : 'other-item-lost',
        records,
        expected: others,
        actual: seen,
        message,
        details: [
          ...strip(walk, new Set(twice)),
          `ended: ${[...ended].join(' ')}`,
          ...(missing.length > 0 ? [`missing: ${missing.join(' ')}`] : []),
        ],
      });
    }),
};

function resourceOf({ resources }: Contract, operation: string): Resource | undefined {
  return resources.find(({ list, create }) => list === operation && create !== undefined);
}

function endOf(contract: Contract, operation: string): string | undefined {
  const resource = resourceOf(contract, operation);
  return resource?.remove ?? resource?.cancel;
}

function isByItem({ style, cursor }: Pagination): boolean {
  return style === 'cursor' && cursor?.from.startsWith('item:') === true;
}

function cursorPlace({ cursor, provenance }: Pagination): Provenance {
  return cursor?.provenance ?? provenance;
}

/** Ids of what the story ended, as far as the target said that it did. */
function endedIn(story: Story, contract: Contract, { operation }: Pagination): ReadonlySet<string> {
  const resource = resourceOf(contract, operation);
  const end = endOf(contract, operation);
  return new Set(
    story.exchanges.flatMap(({ operation: sent, parameters, result }) =>
      sent === end && result.kind === 'answered' && isSuccess(result.response.status)
        ? [String(parameters[`path.${resource?.parameter}`])]
        : [],
    ),
  );
}
