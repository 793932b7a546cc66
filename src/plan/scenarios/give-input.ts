import {
  type Actor,
  answerOf,
  type Exchange,
  isSuccess,
  operationOf,
  type RequestDraft,
  type ResourceAction,
  type Stage,
} from '../../model/index.ts';
import { beginWaiting } from './begin-waiting.ts';
import { type Maker, withMember } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import type { Waiting } from './see-waiting.ts';
import { watchStream } from './watch-stream.ts';

/** A character that takes three bytes of UTF-8. */
const wide = '€';

export const giveInput: Scenario = {
  id: 'give-input',
  statement:
    'Gives input to things that wait, as long as it may be and longer, empty and twice at once; and to things that do not wait.',
  cases: ({ contract, target }) =>
    contract.actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined || action.input === undefined) return [];
      // Where the request does not name its thing, nobody knows whose input it is.
      if (!operationOf(contract, action.operation).path.includes(`{${resource.parameter}}`)) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'give-input',
          id: `give-input.${action.operation}`,
          safety: 'destructive',
          title: `call ${action.operation} with input of every length, in every state of a ${resource.name}`,
          after: [],
          operations: [resource.create, resource.read, resource.stream, resource.cancel, action.operation].filter(
            (id) => id !== undefined,
          ),
          resource: resource.name,
          arguments: {
            action: action.operation,
            bytes: action.input.mostBytes ?? null,
            completion: target.patience.completion,
          },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { target } = stage;
    const { completion, poll: pace } = target.patience;
    const story = await beginWaiting(testCase, actor, stage);
    const { resource, action, lifecycle, maker } = story;
    let toMake = action.input?.mostBytes === undefined ? 2 : 4;
    /** More are made only where the target takes what it should not. */
    const madeOne = () => {
      if (--toMake === 0) actor.madeAll?.();
    };
    const bringToWait = async (): Promise<Waiting> => await story.bringToWait(madeOne);
    const isEnd = (state: string) => lifecycle !== undefined && isOfKind(lifecycle, state, ['terminal']);
    const give = inputTo(actor, action);
    const most = action.input?.mostBytes;

    /** What is too long is refused and changes nothing, so one thing can be asked again and again, and takes the longest at last. */
    const limits = async (longest: string, step: string, tooLong: readonly (readonly [string, string])[]) => {
      let waiting = await bringToWait();
      try {
        for (const [name, text] of tooLong) {
          const answer = await give(waiting, name, text);
          await waiting.poll.read('read-after-too-long');
          if (!wasTaken(answer)) continue;
          await waiting.leave();
          waiting = await bringToWait();
        }
        const answer = await give(waiting, step, longest);
        // Was it the length, or did it wait no longer? A short one tells.
        if (!wasTaken(answer)) await give(waiting, 'input-control', 'yes');
        await waiting.poll.until('poll-to-end', isEnd, completion);
      } finally {
        await waiting.leave();
      }
    };
    const oddly = async () => {
      let waiting = await bringToWait();
      try {
        const answer = await give(waiting, 'input-empty', '');
        await waiting.poll.read('read-after-empty');
        if (wasTaken(answer)) {
          await waiting.leave();
          waiting = await bringToWait();
        }
        await Promise.all([give(waiting, 'input-twin', 'yes'), give(waiting, 'input-twin-too', 'yes')]);
        const last = await waiting.poll.until('poll-to-end', isEnd, completion);
        if (last === undefined || !isEnd(last)) return;
        await give(waiting, 'input-after-end', 'yes');
        await waiting.poll.read('read-after-late-input');
      } finally {
        await waiting.leave();
      }
    };
    const unasked = async () => {
      const members = target.scenarios['runs-long'];
      const cancel = resource.cancel;
      const made = members === undefined || cancel === undefined ? undefined : await otherThing(maker, members);
      madeOne();
      if (made === undefined || cancel === undefined) return;
      const knownOf = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
      const watch = watchStream(stage, testCase, actor, knownOf);
      const poll = createPoll(stage, actor, resource, lifecycle, knownOf(resource.read ?? ''));
      const draft = operationDraft(stage, action.operation, knownOf(action.operation));
      const stop = operationDraft(stage, cancel, knownOf(cancel));
      await watch?.until((events) => events.length > 0, Math.min(completion, 2_000));
      await poll.read('read-before-unasked');
      if (draft !== undefined) await actor.send('input-unasked', withText(action, draft, 'yes'));
      await actor.pause(pace);
      await poll.read('read-after-unasked');
      if (stop !== undefined) await actor.send('cancel-after-unasked', stop);
      const last = await poll.until('poll-to-end', isEnd, completion);
      await watch?.seeOut(last !== undefined && isEnd(last) ? completion : 0);
    };

    await Promise.all([
      ...(most === undefined
        ? []
        : [
            limits(ofBytes(most), 'input-at-limit', [
              ['input-over-limit', ofBytes(most + 1)],
              ['input-over-limit-wide', wideOfBytes(most + 1)],
            ]),
            limits(wideOfBytes(most), 'input-at-limit-wide', []),
          ]),
      oddly(),
      unasked(),
    ]);
  },
};

/** A thing that is made to behave otherwise than the story's own. */
function otherThing(maker: Maker, members: Stage['target']['scenarios'][string]) {
  return maker.make('create-unasked', members);
}

function inputTo(actor: Actor, action: ResourceAction) {
  return (waiting: Waiting, step: string, text: string) => actor.send(step, withText(action, waiting.draft, text));
}

function withText({ input }: ResourceAction, draft: RequestDraft, text: string): RequestDraft {
  return input === undefined ? draft : withMember(draft, input.path.split('.'), text);
}

function wasTaken(exchange: Exchange): boolean {
  return isSuccess(answerOf(exchange)?.status ?? 0);
}

/** Text of so many bytes in UTF-8, a byte for each character. */
function ofBytes(bytes: number): string {
  return 'a'.repeat(bytes);
}

/** Text of so many bytes in UTF-8, in a third as many characters. */
function wideOfBytes(bytes: number): string {
  return wide.repeat(Math.floor(bytes / 3)) + 'a'.repeat(bytes % 3);
}
