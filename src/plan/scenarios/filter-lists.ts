import {
  type Actor,
  type Contract,
  type DraftValue,
  isObject,
  type Json,
  type PageView,
  type Pagination,
  parameterKey,
  type Stage,
  valueByPath,
} from '../../model/index.ts';
import { listedResource, makePopulation } from './make-population.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';
import { withCursor } from './walk-pages.ts';

const population = 6;
/** Small enough that what matches fills more than one page. */
const pageSize = 1;
/** Pages of one filter in a list of everybody. */
const furtherPages = 3;
/** Things end in these ways in turn, where the target file knows how, so that a filter by state has something to leave out. */
const words = ['completes', 'fails'] as const;
/** Values to try for one filter. */
const valuesPerFilter = 12;

export const filterLists: Scenario = {
  id: 'filter-lists',
  statement:
    'Makes things of its own and lists them by each filter: with values that occur, and with states that do not.',
  wants: 'completes',
  needsStillList: true,
  preparesBeside: true,
  cases: (stage) =>
    stage.contract.pagination.flatMap((pagination) => {
      const resource = listedResource(stage, pagination);
      if (resource?.create === undefined || pagination.filters.every(({ member }) => member === undefined)) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'filter-lists',
          id: `filter-lists.${pagination.operation}`,
          safety: 'create',
          title: `list ${pagination.operation} by each filter`,
          after: [],
          operations: [pagination.operation, resource.create, resource.read].filter((id) => id !== undefined),
          resource: resource.name,
          arguments: { operation: pagination.operation },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const pagination = stage.contract.pagination.find(({ operation }) => operation === testCase.arguments['operation']);
    if (pagination === undefined) return actor.giveUp(`the contract has no list ${testCase.arguments['operation']}`);
    const own = await makePopulation(
      stage,
      testCase,
      actor,
      pagination,
      listedResource(stage, pagination),
      population,
      words.filter((word, k) => k === 0 || word in stage.target.scenarios),
    );
    const pages = await walkList(stage, actor, pagination, {
      name: 'unfiltered',
      known: own.known,
      // In a list that everybody shares, others' things may stand before ours.
      ...(own.isolated || pagination.size?.max === undefined ? {} : { size: pagination.size.max }),
      maxPages: own.isolated ? population + 2 : 3,
      enough: (seen) => showAll(seen, own.ids),
      hurry: true,
    });
    const items = pages.flatMap((page) => page.items.filter((_, i) => own.ids.includes(page.ids[i] ?? '')));
    for (const { parameter, member } of pagination.filters) {
      if (member === undefined) continue;
      const key = parameterKey(stage.contract, pagination.operation, parameter);
      if (key in own.known) continue;
      const seen = items
        .map((item) => valueByPath(item, member))
        .filter((value) => value !== undefined && !isObject(value) && !Array.isArray(value) && value !== null);
      const values = [...new Set([...seen, ...statesToTry(stage, pagination, parameter, member, own.isolated)])];
      for (const [k, value] of values.slice(0, valuesPerFilter).entries()) {
        const found = idsWith(pages, member, value).filter((id) => own.ids.includes(id));
        const matching = own.isolated ? found : [];
        const filtered = { ...own.known, [key]: value as Json };
        const name = `filter-${parameter}-${k + 1}`;
        await walkList(stage, actor, pagination, {
          name,
          known: filtered,
          ...(matching.length > 1 ? { size: pageSize } : {}),
          maxPages: matching.length > 1 ? matching.length + 2 : 1,
          enough: (seen) => showAll(seen, matching),
        });
        // In a list of everybody a few pages tell whether the filter still holds behind the first.
        if (own.isolated || found.length < 2 || pagination.size === undefined) continue;
        const turned = await withCursor(stage, actor, pagination, { known: filtered });
        await walkList(stage, actor, turned, {
          name: `${name}-further`,
          known: filtered,
          size: pageSize,
          maxPages: furtherPages,
          enough: () => false,
        });
      }
    }
    await filterTogether(stage, actor, pagination, own.known, items);
  },
};

/** Two filters at once, each with a value that occurs, though not with the other's: what is shown has to match both. */
async function filterTogether(
  stage: Stage,
  actor: Actor,
  pagination: Pagination,
  known: Readonly<Record<string, DraftValue>>,
  items: readonly Json[],
): Promise<void> {
  const usable = pagination.filters.flatMap(({ parameter, member }) => {
    const key = parameterKey(stage.contract, pagination.operation, parameter);
    const seen = items.flatMap((item) => (member === undefined ? [] : [valueByPath(item, member)]));
    const values = [...new Set(seen)].filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
    const allowed = enumOf(stage.contract, pagination.operation, parameter);
    const other = allowed?.find((value) => !values.includes(value));
    return key in known || values.length === 0 ? [] : [{ key, value: values[0] as Json, other }];
  });
  const [first, second] = usable;
  if (first === undefined || second === undefined) return;
  const pairs = [
    [first.value, second.value],
    ...(first.other === undefined ? [] : [[first.other, second.value]]),
    ...(second.other === undefined ? [] : [[first.value, second.other]]),
  ];
  for (const [k, [a = null, b = null]] of pairs.entries())
    await walkList(stage, actor, pagination, {
      name: `filter-together-${k + 1}`,
      known: { ...known, [first.key]: a, [second.key]: b },
      maxPages: 1,
      enough: () => true,
      hurry: true,
    });
}

/** Ids of the items that show a value. */
function idsWith(pages: readonly PageView[], member: string, value: unknown): readonly string[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item, i) => (valueByPath(item, member) === value ? (page.ids[i] ?? []) : [])),
  );
}

/**
 * States that the filter must keep out. In a list that others change, only final ones: a thing may move on between the moment
 * it is chosen and the moment it is shown.
 */
function statesToTry(
  stage: Stage,
  pagination: Pagination,
  parameter: string,
  member: string,
  isolated: boolean,
): readonly string[] {
  const { contract } = stage;
  const lifecycle = contract.lifecycles.find(({ resource }) => resource === listedResource(stage, pagination)?.name);
  if (lifecycle?.field !== member) return [];
  const allowed = enumOf(contract, pagination.operation, parameter);
  return lifecycle.states
    .filter(({ name, kind }) => (isolated || kind === 'terminal') && (allowed === undefined || allowed.includes(name)))
    .map(({ name }) => name);
}

/** Values that a declared parameter takes, where documents name them. */
export function enumOf(contract: Contract, operation: string, parameter: string): readonly Json[] | undefined {
  const declared = contract.operations
    .find(({ id }) => id === operation)
    ?.parameters.find(({ name }) => name === parameter);
  const schema = declared === undefined ? undefined : contract.schemas[declared.schema];
  const values = isObject(schema) ? schema['enum'] : undefined;
  return Array.isArray(values) ? values : undefined;
}
