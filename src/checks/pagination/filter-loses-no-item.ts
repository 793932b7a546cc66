import { type Check, type Json, type Outcome, parameterKey, type RecordId, valueByPath } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { canIsolate } from './probed-pages.ts';
import { gap } from './strip.ts';
import { isWhole, recordsOf, walkedList } from './walked-list.ts';

const id = 'filter-loses-no-item';

export const filterLosesNoItem: Check = {
  id,
  area: 'pagination',
  statement: 'A walk through a filtered list shows every item that matches.',
  rationale:
    'Compares whole walks by a filter with the items that the unfiltered walk of the same story showed with that value, among the things that the story made and that had settled.',
  requirements: (contract) =>
    contract.pagination.flatMap((one) => {
      const { operation, filters } = one;
      const isMade = contract.resources.some(({ list, create }) => list === operation && create !== undefined);
      return !isMade || !canIsolate(contract, one)
        ? []
        : filters
            .filter(({ member }) => member !== undefined)
            .map(({ parameter, provenance }) =>
              listRequirement(id, operation, {
                statement: `A walk through ${operation} by ${parameter} shows every item that matches.`,
                provenance,
                about: parameter,
                scenarios: ['filter-lists'],
              }),
            );
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
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
