import {
  type Actor,
  type Pagination,
  parameterKey,
  type Resource,
  type ScenarioCase,
  type Stage,
} from '../../model/index.ts';
import { createMaker, type Maker } from './make-resource.ts';
import { createPoll, isOfKind, stateIn } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';
import { watchStream } from './watch-stream.ts';

const word = 'completes';

const listAttempts = 4;
/** Milliseconds between two looks at a list that shows an old state. */
const stalePause = 500;
/** Pages to look through for one thing in a list that everybody shares. */
const sharedListPages = 5;

export const followToTheEnd: Scenario = {
  id: 'follow-to-the-end',
  statement:
    'Makes a thing, follows it by polling and by its event stream until it has ended, reads it again and finds it in the list.',
  wants: word,
  cases: ({ contract, target }) =>
    contract.resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .map(({ name, create, read, list, stream }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'follow-to-the-end',
        id: `follow-to-the-end.${name}`,
        safety: 'create',
        title: `make a ${name} and follow it to its end`,
        after: [],
        operations: [create, read, list, stream].filter((id) => id !== undefined),
        resource: name,
        arguments: {
          completion: target.patience.completion,
          listing: listingPatience(target.patience.completion),
          // Whoever says how to make one that ends by itself says that it does.
          ...(target.scenarios[word] === undefined ? {} : { word }),
        },
      })),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
    const maker = await createMaker(stage, testCase, actor, resource, {
      word,
      createdWith: pagination?.isolation?.createdWith,
    });
    const made = await maker.make('create');
    // What others make pushes it out of the one page of the list that there is to see.
    const isSeenForLong = pagination === undefined || maker.isolation !== undefined || goesOn(pagination);
    if (isSeenForLong) actor.madeAll?.();
    if (made === undefined)
      return actor.giveUp(`the target made no ${resource.name}, or did not say its ${resource.id}`);
    const knownOf = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
    const watch = watchStream(stage, testCase, actor, knownOf);
    const poll = createPoll(stage, actor, resource, lifecycle, knownOf(resource.read ?? ''));

    // The list is looked at while the thing is under way, too: it may lag, and may not be ahead.
    await lookIntoList(stage, actor, resource, maker, made.id, { name: 'list-early', maxPages: 1 });
    const isEnd = (state: string) => lifecycle !== undefined && isOfKind(lifecycle, state, ['terminal']);
    const last =
      lifecycle === undefined ? await poll.read('poll') : await poll.until('poll', isEnd, target.patience.completion);
    const ended = last !== undefined && isEnd(last);
    const started = stateIn(lifecycle, made.answer);
    // A stream that was opened on a finished thing owes us nothing.
    const owed = ended && !(started !== undefined && isEnd(started));
    await watch?.seeOut(owed || lifecycle === undefined ? target.patience.completion : 0);
    await poll.read('read-after-end');
    await findInList(stage, actor, resource, maker, made.id, ended ? last : undefined);
    await poll.read('read-last');
    if (lifecycle !== undefined && !ended)
      actor.giveUp(
        `the ${resource.name} did not end within ${target.patience.completion} ms${last === undefined ? '' : `; it was last seen ${last}`}`,
        target.scenarios[word] === undefined ? `add scenarios.${word}: {…} to the target file` : undefined,
      );
  },
};

/** Whether a list shows more than its first page to who has read the documents. */
function goesOn({ page, offset, link, cursor }: Pagination): boolean {
  return page !== undefined || offset !== undefined || link !== undefined || (cursor?.from ?? 'unknown') !== 'unknown';
}

/** The resource that a scenario case is about. */
export function resourceOfCase(testCase: ScenarioCase, actor: Actor, { contract }: Stage): Resource {
  const resource = contract.resources.find(({ name }) => name === testCase.resource);
  return resource ?? actor.giveUp(`the contract has no resource ${testCase.resource}`);
}

/** Milliseconds that a list is given to show a new state. */
export function listingPatience(completion: number): number {
  return Math.min(completion, 2_000);
}

/** Look for a thing in its list, a few times over: lists may lag behind. One that shows it in an old state is given time. */
async function findInList(
  stage: Stage,
  actor: Actor,
  resource: Resource,
  maker: Maker,
  id: string,
  state: string | undefined,
): Promise<void> {
  const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
  const deadline = actor.now() + listingPatience(stage.target.patience.completion) + stage.target.patience.poll;
  for (let attempt = 1, isStale = false; !actor.signal.aborted; attempt++) {
    if (!isStale && attempt > listAttempts) return;
    const look = { name: `list-${attempt}`, maxPages: sharedListPages };
    const pages = await lookIntoList(stage, actor, resource, maker, id, look);
    if (pages === undefined) return;
    const shown = pages.flatMap(({ ids, items }) =>
      ids.includes(id) ? [stateIn(lifecycle, items[ids.indexOf(id)])] : [],
    );
    isStale = state !== undefined && shown[0] !== undefined && shown[0] !== state;
    if (shown.length > 0 && !isStale) return;
    if (isStale && actor.now() >= deadline) return;
    await actor.pause(isStale ? stalePause : stage.target.patience.poll);
  }
}

/** One walk through the list until it shows a thing. @returns undefined where the contract says nothing of a list */
async function lookIntoList(
  stage: Stage,
  actor: Actor,
  resource: Resource,
  maker: Maker,
  id: string,
  look: { readonly name: string; readonly maxPages: number },
): Promise<Awaited<ReturnType<typeof walkList>> | undefined> {
  const pagination = stage.contract.pagination.find(({ operation }) => operation === resource.list);
  if (pagination === undefined) return undefined;
  const { isolation, operation, size } = pagination;
  const own = isolation !== undefined && maker.isolation !== undefined;
  const filter = own ? { [parameterKey(stage.contract, operation, isolation.parameter)]: maker.isolation } : {};
  return walkList(stage, actor, pagination, {
    ...look,
    known: { ...maker.known(operation), ...filter },
    ...(own || size?.max === undefined ? {} : { size: size.max }),
    enough: (seen) => showAll(seen, [id]),
    hurry: true,
  });
}
