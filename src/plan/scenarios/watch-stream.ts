import {
  type Actor,
  type DraftValue,
  eventRole,
  type ScenarioCase,
  type Stage,
  type StreamReader,
} from '../../model/index.ts';
import { operationDraft } from './operation-draft.ts';

export interface Watch {
  /**
   * Wait until the stream's end: the server closes it, or a closing event came and a grace for stray events has passed.
   * @param patience milliseconds to wait for that at most; then the reader leaves
   */
  readonly seeOut: (patience: number) => Promise<void>;
}

/** Open the resource's event stream beside the rest of the story. @returns undefined where the contract describes no stream of it */
export function watchStream(
  stage: Stage,
  testCase: ScenarioCase,
  actor: Actor,
  known: (operation: string) => Readonly<Record<string, DraftValue>>,
): Watch | undefined {
  const stream = stage.contract.streams.find(({ operation }) => testCase.operations.includes(operation));
  if (stream === undefined) return undefined;
  const draft = operationDraft(stage, stream.operation, known(stream.operation));
  if (draft === undefined) return undefined;
  const { poll, completion } = stage.target.patience;
  let closedAt: number | undefined;
  let over = false;
  const reader: StreamReader = actor.follow('stream', draft, {
    patience: completion * 3,
    until: (event) => {
      if (eventRole(stream, event) === 'closes') closedAt ??= actor.now();
      return false;
    },
  });
  const finished = reader.record.then(() => {
    over = true;
  });
  return {
    seeOut: async (patience) => {
      const deadline = actor.now() + patience;
      while (!over && !actor.signal.aborted && actor.now() < (closedAt === undefined ? deadline : closedAt + poll))
        await Promise.race([finished, actor.pause(poll)]);
      // Who leaves before the head has come would record a failure that the target did not make.
      await Promise.race([reader.opened, finished]);
      reader.leave();
      await finished;
    },
  };
}
