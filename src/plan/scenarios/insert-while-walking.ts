import { canIsolate, listedResource, makePopulation } from './make-population.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';

const fewItems = 5;
const inserted = 2;
const pageSize = 2;

export const insertWhileWalking: Scenario = {
  id: 'insert-while-walking',
  statement: 'Makes things of its own, walks the list that holds them, and makes more of them behind the first page.',
  wants: 'completes',
  needsStillList: true,
  cases: (stage) =>
    stage.contract.pagination.flatMap((pagination) => {
      const { create, read, name } = listedResource(stage, pagination) ?? {};
      if (create === undefined || name === undefined || pagination.size === undefined) return [];
      if (!canIsolate(stage, pagination)) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'insert-while-walking',
          id: `insert-while-walking.${pagination.operation}`,
          safety: 'create',
          title: `walk ${pagination.operation} while things are made`,
          after: [],
          operations: [pagination.operation, create, read].filter((id) => id !== undefined),
          resource: name,
          arguments: { operation: pagination.operation },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const pagination = stage.contract.pagination.find(({ operation }) => operation === testCase.arguments['operation']);
    if (pagination === undefined) return actor.giveUp(`the contract has no list ${testCase.arguments['operation']}`);
    const resource = listedResource(stage, pagination);
    const own = await makePopulation(stage, testCase, actor, pagination, resource, fewItems);
    const { maker, isolated, ids, known } = own;
    if (maker === undefined) return actor.giveUp('nothing makes what the list shows');
    if (!isolated)
      return actor.giveUp(`others may change ${pagination.operation} just then, so what moves could be their doing`);
    let isOver = false;
    await walkList(stage, actor, pagination, {
      name: 'disturbed',
      known,
      size: pageSize,
      maxPages: Math.ceil((fewItems + inserted) / pageSize) + 3,
      enough: (seen) => showAll(seen, ids),
      between: async () => {
        if (isOver) return;
        isOver = true;
        const made = [];
        for (let k = 0; k < inserted; k++) made.push(await maker.make('insert'));
        await own.settle(made.flatMap((one) => one?.id ?? []));
      },
    });
  },
};
