import { type Json, parameterKey, valueByPath } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { walkList } from './walk-list.ts';

/** Looks into the list for what may have been made, and its pages where the list is everybody's. */
const looks = 4;
const sharedListPages = 3;

export const createAndLeave: Scenario = {
  id: 'create-and-leave',
  statement:
    'Sends a creation and closes the connection at once, then looks in the list whether the thing came into being, and follows it.',
  wants: 'completes',
  cases: ({ contract, target }) =>
    contract.resources.flatMap(({ name, create, read, list, echoes }) => {
      const pagination = contract.pagination.find(({ operation }) => operation === list);
      if (create === undefined || read === undefined || list === undefined || pagination === undefined) return [];
      // Without a mark of its own it is known by being new in the list, so nothing else may be made meanwhile.
      const isUnmarked = pagination.isolation === undefined && echoes.length === 0;
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'create-and-leave',
          id: `create-and-leave.${name}`,
          safety: 'create',
          title: `create a ${name} and leave before the answer`,
          after: [],
          operations: [create, read, list],
          resource: name,
          arguments: { completion: target.patience.completion },
          ...(isUnmarked ? { alone: 'at-first' } : {}),
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const { completion, poll: pace } = target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
    if (pagination === undefined) return actor.giveUp(`nothing lists a ${resource.name}`);
    const maker = await createMaker(stage, testCase, actor, resource, {
      word: 'completes',
      createdWith: pagination.isolation?.createdWith,
    });
    const { isolation, operation, size } = pagination;
    const own = isolation !== undefined && maker.isolation !== undefined;
    const filter = own ? { [parameterKey(contract, operation, isolation.parameter)]: maker.isolation } : {};
    const walk = (name: string, isFound: (item: Json, id: string | undefined) => boolean) =>
      walkList(stage, actor, pagination, {
        name,
        maxPages: own ? 1 : sharedListPages,
        known: { ...maker.known(operation), ...filter },
        ...(own || size?.max === undefined ? {} : { size: size.max }),
        enough: (seen) => seen.some(({ items, ids }) => items.some((item, i) => isFound(item, ids[i]))),
        hurry: true,
      });
    const isUnmarked = testCase.alone === 'at-first';
    const before = isUnmarked ? await seeBefore() : undefined;
    const marks = await maker.leave('create-and-leave');
    if (!own && marks.length === 0 && before === undefined)
      return actor.giveUp(`nothing that is sent with a ${resource.name} would be recognised in the list`);
    const isMarked = (item: Json, id: string | undefined) =>
      own ||
      marks.some(({ read, value }) => valueByPath(item, read) === value) ||
      (before !== undefined && id !== undefined && !before.has(id));
    for (let look = 1; look <= looks && !actor.signal.aborted; look++) {
      await actor.pause(pace);
      const pages = await walk(`list-${look}`, isMarked);
      const id = pages.flatMap(({ items, ids }) => ids.filter((one, i) => isMarked(items[i] ?? null, one)))[0];
      if (typeof id !== 'string') continue;
      if (isUnmarked) {
        // A second one of the same request may have come later. From now on others make things that nobody could tell from it.
        await actor.pause(pace);
        await walk('list-last', () => false);
        actor.beside?.();
      }
      actor.madeAll?.();
      const known = { ...maker.known(resource.read ?? ''), [`path.${resource.parameter}`]: id };
      const poll = createPoll(stage, actor, resource, lifecycle, known);
      if (lifecycle === undefined) await poll.read('poll');
      else await poll.until('poll', (state) => isOfKind(lifecycle, state, ['terminal', 'waiting']), completion);
      await poll.read('read-last');
      if (!isUnmarked) await walk('list-last', () => false);
      return;
    }

    /** Another one, whose answer is awaited, shows where new things stand; what the list shows with it is not ours. */
    async function seeBefore(): Promise<ReadonlySet<string>> {
      const control = (await maker.make('create-control')) ?? actor.giveUp(`the target made no ${resource.name}`);
      for (let look = 1; look <= looks && !actor.signal.aborted; look++) {
        const pages = await walk(`before-${look}`, (_, id) => id === control.id);
        const ids = pages.flatMap((page) => page.ids).filter((id) => id !== undefined);
        if (ids.includes(control.id)) return new Set(ids);
        await actor.pause(pace);
      }
      return actor.giveUp(`${operation} did not show a new ${resource.name} in its first ${sharedListPages} pages`);
    }
  },
};
