import { findSettled } from './find-settled.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind, stateIn } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { watchStream } from './watch-stream.ts';

const word = 'runs-long';

/** Milliseconds to wait for the first event before the cancel. */
const firstEvent = 2000;

export const cancelWhileRunning: Scenario = {
  id: 'cancel-while-running',
  statement:
    'Makes a thing that takes long, cancels it in a state in which that is allowed, follows what becomes of it, and finds it in the list by its state.',
  wants: word,
  cases: ({ contract, target }) =>
    contract.resources
      .filter(({ name, create, read, cancel }) => {
        const follows = contract.lifecycles.some(({ resource }) => resource === name);
        return follows && create !== undefined && read !== undefined && cancel !== undefined;
      })
      .map(({ name, create, read, list, cancel, stream }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'cancel-while-running',
        id: `cancel-while-running.${name}`,
        safety: 'destructive',
        title: `make a ${name} that takes long and cancel it`,
        after: [],
        operations: [create, read, list, cancel, stream].filter((id) => id !== undefined),
        resource: name,
        arguments: { completion: target.patience.completion },
      })),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    if (lifecycle === undefined || resource.cancel === undefined)
      return actor.giveUp(`a ${resource.name} cannot be cancelled`);
    const remedy = `add scenarios.${word}: {…} to the target file`;
    if (target.scenarios[word] === undefined)
      actor.giveUp(`the target file does not say how to make a ${resource.name} that takes long`, remedy);

    const maker = await createMaker(stage, testCase, actor, resource, { word });
    const made = await maker.make('create');
    if (made === undefined)
      return actor.giveUp(`the target made no ${resource.name}, or did not say its ${resource.id}`);
    const knownOf = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
    const cancelOf = (id: string) =>
      operationDraft(stage, resource.cancel ?? '', {
        ...maker.known(resource.cancel ?? ''),
        [`path.${resource.parameter}`]: id,
      });
    const pollOf = (id: string) =>
      createPoll(stage, actor, resource, lifecycle, {
        ...maker.known(resource.read ?? ''),
        [`path.${resource.parameter}`]: id,
      });
    // One is cancelled as soon as it is there: where things queue, it is still in the queue.
    const early = await maker.make('create-early');
    const earlyCancel = early && cancelOf(early.id);
    if (earlyCancel !== undefined) await actor.send('cancel-early', earlyCancel);
    // One ends by itself and is cancelled then: too late to change anything.
    const quick = target.scenarios['completes'];
    const brief = quick === undefined ? undefined : await maker.make('create-brief', quick);
    const twin = await maker.make('create-twin');
    actor.madeAll?.();
    const watch = watchStream(stage, testCase, actor, knownOf);
    const poll = createPoll(stage, actor, resource, lifecycle, knownOf(resource.read ?? ''));

    const isEnd = (state: string) => isOfKind(lifecycle, state, ['terminal']);
    const from = lifecycle.transitions.filter(({ by }) => by === resource.cancel).map((transition) => transition.from);
    const canCancel = (state: string) => (from.length === 0 ? !isEnd(state) : from.includes(state));
    const before =
      (await poll.until('before', (state) => canCancel(state) || isEnd(state), target.patience.completion)) ??
      stateIn(lifecycle, made.answer);
    if (before === undefined || !canCancel(before)) {
      await watch?.seeOut(0);
      if (early !== undefined) await pollOf(early.id).until('poll-early', isEnd, target.patience.completion);
      return actor.giveUp(
        `the ${resource.name} was ${before ?? 'in no readable state'} before it could be cancelled`,
        before !== undefined && isEnd(before)
          ? `let scenarios.${word} of the target file make one that takes longer`
          : undefined,
      );
    }
    const cancel = cancelOf(made.id);
    if (cancel === undefined) return actor.giveUp(`no valid request to ${resource.cancel} can be made`);
    // An event that has come by now, and a read behind it that still shows an open state: the stream is live.
    if ((await watch?.until((events) => events.length > 0, Math.min(firstEvent, target.patience.completion))) === true)
      await poll.read('read-while-watched');
    await actor.send('cancel', cancel);
    const last = await poll.until('poll', isEnd, target.patience.completion);
    const endedAt = actor.now();
    await watch?.seeOut(last !== undefined && isEnd(last) ? target.patience.completion : 0);
    await actor.pause(target.patience.poll);
    await poll.read('read-last');
    // Once more behind the end: whatever the answer is, it changes nothing.
    await actor.send('cancel-again', cancel);
    const state = await poll.read('read-after-again');
    if (state !== undefined && isEnd(state)) {
      await findSettled(stage, actor, resource, maker, [{ id: made.id, state }], false);
      await poll.read('read-after-look');
    }
    if (
      lifecycle.outOfTurn?.some(({ operation, when }) => operation === resource.cancel && when === 'again') === true
    ) {
      // Documents speak of a second time: whether it left a second trace, only another look at the stream can tell.
      const again = watchStream(stage, testCase, actor, knownOf, 'stream-after-again');
      await again?.seeOut(10 * target.patience.poll);
    }
    if (brief !== undefined) {
      const after = pollOf(brief.id);
      const end = await after.until('poll-brief', isEnd, target.patience.completion);
      const late = cancelOf(brief.id);
      if (end !== undefined && isEnd(end) && late !== undefined) {
        await actor.send('cancel-ended', late);
        await after.read('read-after-ended');
      }
    }
    if (early !== undefined) await pollOf(early.id).until('poll-early', isEnd, target.patience.completion);
    if (twin === undefined) return;
    // The twin differs in one thing: nobody cancelled it. At the same age it should still go on.
    const age = endedAt - made.exchange.sentAt + target.patience.poll;
    const twinPoll = pollOf(twin.id);
    await twinPoll.until('twin', isEnd, Math.max(0, twin.exchange.result.endedAt + age - actor.now()));
    const tidy = cancelOf(twin.id);
    if (tidy === undefined) return;
    await Promise.all([actor.send('cancel-twin', tidy), actor.send('cancel-twin-too', tidy)]);
    await twinPoll.until('poll-twin', isEnd, target.patience.completion);
  },
};
