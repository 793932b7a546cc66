import {
  type Check,
  type Exchange,
  type Json,
  type JudgeContext,
  type Outcome,
  parameterKey,
  type RecordId,
  type Requirement,
  readWalks,
  type Story,
  successJson,
  valueByPath,
  type Walk,
} from '../../model/index.ts';
import { stateOf } from '../lifecycle/sights.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationTime, momentOf, mustShow } from '../resource/place-in-order.ts';
import { creationsOf, readsOf } from '../resource/sightings.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate } from './probed-pages.ts';
import { gap } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'filter-loses-no-item';

/** Stories that look for what has settled in the list by its state. */
const byState: readonly string[] = ['cancel-while-running', 'make-many-at-once'];

export const filterLosesNoItem: Check = {
  id,
  area: 'pagination',
  statement: 'A walk through a filtered list shows every item that matches.',
  rationale:
    'Compares whole walks by a filter with the items that the unfiltered walk of the same story showed with that value, among the things that the story made and that had settled. In a list of everybody, what reads show in one state before and behind the looks has to be in the list by that state: at the latest the last look, where it comes to the end of the list or shows older ones and newer ones.',
  requirements: (contract) =>
    contract.pagination.flatMap((one) => {
      const { operation, filters } = one;
      const resource = contract.resources.find(({ list, create }) => list === operation && create !== undefined);
      if (resource === undefined) return [];
      const field = contract.lifecycles.find((lifecycle) => lifecycle.resource === resource.name)?.field;
      const isIsolated = canIsolate(contract, one);
      return filters
        .filter(({ member }) => member !== undefined && (isIsolated || member === field))
        .map(({ parameter, member, provenance }) =>
          listRequirement(id, operation, {
            statement: `A walk through ${operation} by ${parameter} shows every item that matches.`,
            provenance,
            // How much of a list of everybody can be seen is not known, and how it is sorted is seen, and not said.
            wish: isIsolated ? 'MUST' : 'SHOULD',
            about: parameter,
            scenarios: [...(isIsolated ? ['filter-lists'] : []), ...(member === field ? byState : [])],
          }),
        );
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      if (story.case.kind === 'scenario' && byState.includes(story.case.scenario))
        return yield* settledByState(story, context, requirement);
      const plain = walkedList(story, context, requirement, 'unfiltered');
      const filter = plain?.pagination.filters.find(({ parameter }) => requirement.id.endsWith(`.${parameter}`));
      const [all] = plain?.walks ?? [];
      if (plain === undefined || filter?.member === undefined || all === undefined || !plain.isolated) return;
      const { operation } = plain.pagination;
      const key = parameterKey(context.contract, operation, filter.parameter);
      const members = plain.pagination.filters.flatMap(({ parameter, member }) =>
        member === undefined ? [] : [[parameterKey(context.contract, operation, parameter), member] as const],
      );
      const filtered = walkedList(story, context, requirement, 'filter-');
      if (filtered === undefined) return;
      if (plain.disturbed !== undefined) return yield inconclusive(plain.disturbed);
      const witness: RecordId[] = [];
      for (const walk of filtered.walks) {
        const { [key]: asked, ...sent } = walk.pages[0]?.parameters ?? {};
        // Filters that are sent together all count.
        const matches = (item: Json) =>
          members.every(([name, member]) => {
            const wanted = name === key ? asked : sent[name];
            return wanted === undefined || String(valueByPath(item, member)) === String(wanted);
          });
        const records = recordsOf(walk);
        if (!isWhole(walk) || asked === undefined || records === undefined) continue;
        const matching = all.pages.flatMap(({ items, ids }) =>
          items.flatMap((item, i) => (matches(item) ? (ids[i] ?? []) : [])),
        );
        const wanted = matching.filter((one) => plain.population.includes(one));
        const seen = new Set(walk.pages.flatMap(({ ids }) => ids));
        const missing = wanted.filter((one) => !seen.has(one));
        if (missing.length === 0) {
          if (wanted.length > 0) witness.push(...records);
          continue;
        }
        return yield failed({
          kind: 'filtered-item-lost',
          records: [...records, ...(recordsOf(all) ?? [])],
          expected: wanted,
          actual: wanted.filter((one) => seen.has(one)),
          message: `${plain.pagination.operation} with ${filter.parameter}=${String(asked)} leaves out ${missing.length} of ${wanted.length} items that match.`,
          details: gap(walk, missing, [all]),
        });
      }
      yield* passed(witness);
    }),
};

/** Things that reads showed in one state before and behind the looks by that state: any look may show them, the last one has to. */
function* settledByState(story: Story, { contract }: JudgeContext, requirement: Requirement): Iterable<Outcome> {
  const pagination = contract.pagination.find(({ operation }) => operation === requirement.operation);
  const resource = contract.resources.find(({ list }) => list === requirement.operation);
  const lifecycle = contract.lifecycles.find((one) => one.resource === resource?.name);
  const filter = pagination?.filters.find(({ parameter }) => requirement.id.endsWith(`.${parameter}`));
  if (pagination === undefined || resource === undefined || lifecycle === undefined || filter === undefined) return;
  const key = parameterKey(contract, pagination.operation, filter.parameter);
  const looks = readWalks(contract, pagination, story.exchanges).filter(({ name }) => name.startsWith('settled-as-'));
  const time = creationTime(lifecycle);
  for (const creation of creationsOf(story, resource)) {
    const reads = readsOf(story, resource, creation);
    for (const state of new Set(looks.map(({ pages }) => String(pages[0]?.parameters[key])))) {
      const own = looks.filter(({ pages }) => String(pages[0]?.parameters[key]) === state);
      const records = own.flatMap(({ pages }) => pages.map(({ record }) => record));
      const during = story.exchanges.filter((one) => records.includes(one.id));
      const from = Math.min(...during.map(({ sentAt }) => sentAt));
      const to = Math.max(...during.map(({ result }) => result.endedAt));
      const before = reads.findLast(({ result }) => result.endedAt <= from);
      const behind = reads.find(({ sentAt }) => sentAt >= to);
      const isSo = (read: Exchange | undefined) =>
        read !== undefined && stateOf(lifecycle, successJson(read)) === state;
      if (before === undefined || !isSo(before) || !isSo(behind)) continue;
      const page = own.flatMap(({ pages }) => pages).find(({ ids }) => ids.includes(creation.id));
      const last = own.at(-1);
      if (page !== undefined) yield* passed([before.id, page.record]);
      else if (
        last !== undefined &&
        (isWhole(last) || skips(last, momentOf(story, resource, creation, time ?? ''), time))
      )
        yield failed({
          kind: 'settled-item-lost',
          records: [before.id, ...(recordsOf(last) ?? [])],
          expected: creation.id,
          actual: last.pages.flatMap(({ ids }) => ids.map((one) => one ?? null)),
          message: `${resource.name} ${creation.id} is ${state}, and ${pagination.operation} with ${filter.parameter}=${state} does not show it, ${own.length} times.`,
        });
    }
  }
}

/** Whether a row of pages shows older things and newer ones, and not one of this moment. */
function skips({ pages }: Walk, moment: number, time: string | undefined): boolean {
  return (
    time !== undefined &&
    mustShow(
      pages.flatMap(({ items }) => items),
      moment,
      time,
    )
  );
}
