import type { JsonObject, Lifecycle } from '../../model/index.ts';
import { findSettled, type Settled } from './find-settled.ts';
import { listingPatience, resourceOfCase } from './follow-to-the-end.ts';
import { createMaker, type Made } from './make-resource.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { watchStream } from './watch-stream.ts';

const least = 6;
/** Words of the target file whose things another story follows. */
const toldElsewhere = ['completes'];
const longWord = 'runs-long';
/** The word whose thing is followed by its event stream as well: other stories follow those that end well. */
const followedWord = 'fails';

export const makeManyAtOnce: Scenario = {
  id: 'make-many-at-once',
  statement:
    'Makes several things at the same instant, one for each way in which the target can make them behave, reads each, and finds them in the list.',
  wants: 'fails',
  cases: ({ contract, target }) =>
    contract.resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .map(({ name, create, read, list, stream }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'make-many-at-once',
        id: `make-many-at-once.${name}`,
        safety: 'create',
        title: `make several ${name}s at once and read each`,
        after: [],
        operations: [create, read, list, followedWord in target.scenarios ? stream : undefined].filter(
          (id) => id !== undefined,
        ),
        resource: name,
        arguments: {
          completion: target.patience.completion,
          listing: listingPatience(target.patience.completion),
        },
      })),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    // One that waits without showing it would be read for all of the patience.
    const unseen = contract.actions.filter(
      (action) =>
        action.resource === resource.name && lifecycle?.states.some(({ name }) => action.when.includes(name)) !== true,
    );
    // What takes long is told by the story that cancels it; where nothing cancels, here: for as long as it takes to be at work.
    const cancelled = resource.cancel === undefined ? [] : [longWord];
    const left = [...toldElsewhere, ...cancelled, ...unseen.map(({ scenario }) => scenario)];
    const ways = Object.entries(target.scenarios).filter(([word]) => !left.includes(word));
    const asked: (readonly [word: string | undefined, body: JsonObject])[] = [...ways];
    const createdWith = contract.pagination.find(({ operation }) => operation === resource.list)?.isolation
      ?.createdWith;
    // Where the target file says who some of them are made for, the others are no population of their own.
    const isOwn = createdWith !== undefined && !ways.some(([, body]) => Object.hasOwn(body, createdWith));
    const maker = await createMaker(stage, testCase, actor, resource, {
      word: 'completes',
      createdWith: isOwn ? createdWith : undefined,
    });
    while (asked.length < least) asked.push([undefined, {}]);
    const all = await Promise.all(
      asked.map(async ([word, body]) => ({ word, thing: await maker.make('create', body) })),
    );
    const made = all.flatMap(({ word, thing }) => (thing === undefined ? [] : [{ word, ...thing }]));
    actor.madeAll?.();
    if (made.length === 0) return actor.giveUp(`the target made no ${resource.name}`);
    const isSettled = (state: string) => lifecycle !== undefined && isOfKind(lifecycle, state, ['terminal', 'waiting']);
    const isAtWork = (state: string) =>
      lifecycle !== undefined && isOfKind(lifecycle, state, ['transitional', 'waiting', 'terminal']);
    const hasWork = lifecycle?.states.some(({ kind }) => kind === 'transitional') === true;
    const settle = async ({ id, word }: Made & { readonly word: string | undefined }): Promise<Settled> => {
      const known = { ...maker.known(resource.read ?? ''), [`path.${resource.parameter}`]: id };
      const poll = createPoll(stage, actor, resource, lifecycle, known);
      const watch =
        word === followedWord && lifecycle !== undefined
          ? watchStream(stage, testCase, actor, (operation) => ({
              ...maker.known(operation),
              [`path.${resource.parameter}`]: id,
            }))
          : undefined;
      if (lifecycle === undefined || (word === longWord && !hasWork)) {
        await poll.read('read');
        return { id, state: undefined };
      }
      if (word === longWord) {
        await poll.until('poll', isAtWork, target.patience.completion);
        return { id, state: undefined };
      }
      const state = await poll.until('poll', isSettled, target.patience.completion);
      // What waits for something other than us moves on by itself.
      if (state !== undefined && movesOnByItself(lifecycle, state))
        await poll.until('poll-on', (next) => isOfKind(lifecycle, next, ['terminal']), target.patience.completion / 10);
      await watch?.seeOut(
        state !== undefined && isOfKind(lifecycle, state, ['terminal']) ? target.patience.completion : 0,
      );
      const last = await poll.read('read-settled');
      return { id, state: last !== undefined && isSettled(last) ? last : undefined };
    };
    const settled = await Promise.all(made.map(settle));
    await findSettled(stage, actor, resource, maker, settled);
    // What is still as it was before the looks was so all the while.
    for (const { id, state } of settled) {
      const known = { ...maker.known(resource.read ?? ''), [`path.${resource.parameter}`]: id };
      if (state !== undefined) await createPoll(stage, actor, resource, lifecycle, known).read('read-last');
    }
    if (lifecycle !== undefined && !ways.some(([word]) => word === 'fails'))
      actor.giveUp(
        `the target file does not say how to make a ${resource.name} fail`,
        `add scenarios.fails: {…} to the target file`,
      );
  },
};

/** Whether documents tell that a thing which waits in this state goes on without a request of ours. */
function movesOnByItself({ transitions, states }: Lifecycle, state: string): boolean {
  const isWaiting = states.some(({ name, kind }) => name === state && kind === 'waiting');
  return (
    isWaiting &&
    transitions.some(
      ({ from, by, provenance }) => from === state && by === undefined && provenance.known !== 'inferred',
    )
  );
}
