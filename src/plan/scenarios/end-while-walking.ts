import { canGoOn } from '../../model/index.ts';
import { canIsolate, listedResource, makePopulation } from './make-population.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';

const pageSize = 2;
/** Looks at a list that does not show all yet. */
const looks = 4;
/**
 * Things in the order of their making; those that end during the walk are marked. Whether the newest or the oldest come first, one of them is
 * the last on the first page, and one is still to come.
 */
const layout = ['stays', 'ends', 'stays', 'stays', 'ends', 'stays'] as const;

export const endWhileWalking: Scenario = {
  id: 'end-while-walking',
  statement:
    'Makes things of its own, walks the list that holds them, and ends or removes two of them behind the first page: the last one shown and one to come.',
  wants: 'runs-long',
  needsStillList: true,
  cases: (stage) =>
    stage.contract.pagination.flatMap((pagination) => {
      const { create, read, remove, cancel, name } = listedResource(stage, pagination) ?? {};
      const end = remove ?? cancel;
      if (create === undefined || name === undefined || end === undefined || pagination.size === undefined) return [];
      if (!canIsolate(stage, pagination) || !canGoOn(pagination)) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'end-while-walking',
          id: `end-while-walking.${pagination.operation}`,
          safety: 'destructive',
          title: `walk ${pagination.operation} while things end`,
          after: [],
          operations: [pagination.operation, create, read, end].filter((id) => id !== undefined),
          resource: name,
          arguments: { operation: pagination.operation },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const pagination = contract.pagination.find(({ operation }) => operation === testCase.arguments['operation']);
    if (pagination === undefined) return actor.giveUp(`the contract has no list ${testCase.arguments['operation']}`);
    const resource = listedResource(stage, pagination);
    const end = resource?.remove ?? resource?.cancel;
    if (resource === undefined || end === undefined) return actor.giveUp('nothing ends what the list shows');
    const { 'runs-long': long } = target.scenarios;
    if (resource.remove === undefined && long === undefined)
      return actor.giveUp(
        `the target file does not say how to make a ${resource.name} that takes long`,
        'add scenarios.runs-long: {…} to the target file',
      );
    const own = await makePopulation(stage, testCase, actor, pagination, resource, 0);
    const { maker, isolated, known } = own;
    if (maker === undefined || !isolated)
      return actor.giveUp(`others may change ${pagination.operation} just then, so what moves could be their doing`);
    const made: { readonly id: string; readonly part: (typeof layout)[number] }[] = [];
    for (const part of layout) {
      const one = await maker.make('populate', part === 'ends' && resource.remove === undefined ? long : {});
      if (one !== undefined) made.push({ id: one.id, part });
    }
    const of = (wanted: string) => made.filter(({ part }) => part === wanted).map(({ id }) => id);
    await own.settle(of('stays'));
    let isOver = false;
    await walkList(stage, actor, pagination, {
      name: 'ended',
      known,
      size: pageSize,
      maxPages: layout.length / pageSize + 4,
      enough: (seen) => showAll(seen, of('stays')),
      between: async () => {
        if (isOver) return;
        isOver = true;
        for (const id of of('ends')) {
          const draft = operationDraft(stage, end, { ...maker.known(end), [`path.${resource.parameter}`]: id });
          if (draft !== undefined) await actor.send('end', draft);
        }
      },
    });
    if (!isOver)
      return actor.giveUp(`${pagination.operation} showed one page only, so nothing could end during a walk`);
    if (resource.remove !== undefined) return;
    // What was stopped is listed like all else; lists may lag.
    await own.settle(of('ends'));
    for (let look = 1; look <= looks && !actor.signal.aborted; look++) {
      if (look > 1) await actor.pause(target.patience.poll);
      const enough = (seen: Parameters<typeof showAll>[0]) =>
        showAll(
          seen,
          made.map(({ id }) => id),
        );
      const plan = { name: `stopped-${look}`, known, maxPages: layout.length + 2, enough };
      if (enough(await walkList(stage, actor, pagination, plan))) return;
    }
  },
};
