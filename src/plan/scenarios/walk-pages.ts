import type { Json, Pagination } from '../../model/index.ts';
import { listedResource, makePopulation } from './make-population.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';

const fewItems = 7;
/** A stated default size up to this is reached with one item more, so that a page of that size can be told from the whole list. */
const largestDefaultToFill = 20;
/** Pages per walk in a list that others change while we look. */
const sharedListPages = 10;

export const walkPages: Scenario = {
  id: 'walk-pages',
  statement:
    'Makes things of its own and walks the list that holds them with several page sizes, and once more at the end.',
  wants: 'completes',
  cases: (stage) =>
    stage.contract.pagination.map((pagination) => {
      const resource = listedResource(stage, pagination);
      const { create, read } = resource ?? {};
      const items = create === undefined ? 0 : populationFor(pagination);
      return {
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'walk-pages',
        id: `walk-pages.${pagination.operation}`,
        safety: create === undefined ? 'read' : 'create',
        title: `walk ${pagination.operation} to its end with several page sizes`,
        after: [],
        operations: [pagination.operation, create, create === undefined ? undefined : read].filter(
          (id) => id !== undefined,
        ),
        ...(resource === undefined ? {} : { resource: resource.name }),
        arguments: { operation: pagination.operation, items, sizes: sizesFor(pagination, items) },
      };
    }),
  act: async (testCase, actor, stage) => {
    const { operation, items, sizes } = testCase.arguments;
    const pagination = stage.contract.pagination.find((one) => one.operation === operation);
    if (pagination === undefined) return actor.giveUp(`the contract has no list ${operation}`);
    const population = await makePopulation(
      stage,
      testCase,
      actor,
      pagination,
      listedResource(stage, pagination),
      Number(items),
    );
    const count = population.ids.length;
    const walk = async (name: string, size: number | undefined) => {
      const length = size ?? pagination.size?.default ?? 1;
      await walkList(stage, actor, pagination, {
        name,
        known: population.known,
        ...(size === undefined ? {} : { size }),
        maxPages: population.isolated ? Math.ceil(count / length) + 3 : sharedListPages,
        enough: (seen) => !population.isolated || showAll(seen, population.ids),
      });
    };
    await walk('walk-default', undefined);
    for (const size of sizes as readonly Json[]) await walk(`walk-${size}`, Number(size));
    await walk('walk-control', undefined);
  },
};

function populationFor({ size }: Pagination): number {
  const filling = size?.default !== undefined && size.default <= largestDefaultToFill ? size.default + 1 : 0;
  return Math.max(fewItems, filling);
}

function sizesFor({ size }: Pagination, items: number): readonly number[] {
  if (size === undefined) return [];
  const wanted = [1, 3, ...(items > 0 ? [items] : []), ...(size.max === undefined ? [] : [size.max])];
  return [...new Set(wanted)].filter((one) => one >= (size.min ?? 1) && one <= (size.max ?? Number.POSITIVE_INFINITY));
}
