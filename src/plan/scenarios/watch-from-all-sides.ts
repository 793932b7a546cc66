import { parameterKey, successJson } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind, stateIn } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';
import { watchStream } from './watch-stream.ts';

/** Reads of the fast reader at most, and how many of them come in the time of one usual wait between reads. */
const mostFastReads = 60;
const fastness = 5;
/** Looks into the list at most: it may be long, and is everybody's. */
const mostLooks = 5;
/** The late reader comes when the usual one would have come so many times. */
const lateness = 8;

export const watchFromAllSides: Scenario = {
  id: 'watch-from-all-sides',
  statement:
    'Makes one thing and watches it with a fast reader, a late reader, its event stream and its list, all at the same time.',
  wants: 'completes',
  cases: ({ contract, target }) =>
    contract.resources
      .filter(({ name, create, read }) => {
        const lives = contract.lifecycles.some(({ resource }) => resource === name);
        return create !== undefined && read !== undefined && lives;
      })
      .map(({ name, create, read, list, stream }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'watch-from-all-sides',
        id: `watch-from-all-sides.${name}`,
        safety: 'create',
        title: `watch one ${name} from all sides at once`,
        after: [],
        operations: [create, read, list, stream].filter((id) => id !== undefined),
        resource: name,
        arguments: { completion: target.patience.completion },
      })),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const { completion, poll: pace } = target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
    if (lifecycle === undefined) return actor.giveUp(`no document tells the states of a ${resource.name}`);
    const maker = await createMaker(stage, testCase, actor, resource, {
      word: 'completes',
      createdWith: pagination?.isolation?.createdWith,
    });
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    actor.madeAll?.();
    const knownOf = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
    const isEnd = (state: string | undefined) => state !== undefined && isOfKind(lifecycle, state, ['terminal']);
    const isSettled = (state: string | undefined) =>
      state !== undefined && isOfKind(lifecycle, state, ['terminal', 'waiting']);
    const read = operationDraft(stage, resource.read ?? '', knownOf(resource.read ?? ''));
    if (read === undefined) return actor.giveUp(`no valid request to ${resource.read} can be made`);
    const watch = watchStream(stage, testCase, actor, knownOf);
    const usual = createPoll(stage, actor, resource, lifecycle, knownOf(resource.read ?? ''));
    let isOver = false;

    const fast = async () => {
      // Every other read goes out before the one before it has come back.
      const once = async () => stateIn(lifecycle, successJson(await actor.send('read-fast', read)));
      for (let reads = 0; reads < mostFastReads && !isOver && !actor.signal.aborted; reads += 2) {
        const states = await Promise.all([once(), once()]);
        if (states.every(isSettled)) return;
        await actor.pause(pace / fastness);
      }
    };
    const lister = async () => {
      if (pagination === undefined) return;
      const { isolation, operation, size } = pagination;
      const own = isolation !== undefined && maker.isolation !== undefined;
      const filter = own ? { [parameterKey(contract, operation, isolation.parameter)]: maker.isolation } : {};
      for (let look = 1; look <= mostLooks && !actor.signal.aborted; look++) {
        const pages = await walkList(stage, actor, pagination, {
          name: `list-${look}`,
          maxPages: 1,
          known: { ...maker.known(operation), ...filter },
          ...(own || size?.max === undefined ? {} : { size: size.max }),
          enough: (seen) => showAll(seen, [made.id]),
          hurry: true,
        });
        const item = pages.flatMap(({ ids, items }) => (ids.includes(made.id) ? [items[ids.indexOf(made.id)]] : []))[0];
        if (isOver || isEnd(stateIn(lifecycle, item))) return;
        await actor.pause(pace);
      }
    };
    const late = async () => {
      await actor.pause(pace * lateness);
      await actor.send('read-late', read);
    };
    const usually = async () => {
      const last = await usual.until('poll', isSettled, completion);
      isOver = true;
      await watch?.seeOut(isEnd(last) ? completion : 0);
    };
    await Promise.all([fast(), lister(), late(), usually()]);
    await usual.read('read-last');
  },
};
