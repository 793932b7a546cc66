import type { Actor, DraftValue, ScenarioCase, Stage } from '../../model/index.ts';
import { operationDraft } from './operation-draft.ts';
import { openReading, type StreamReading } from './stream-reading.ts';

/** Open the resource's event stream beside the rest of the story. @returns undefined where the contract describes no stream of it */
export function watchStream(
  stage: Stage,
  testCase: ScenarioCase,
  actor: Actor,
  known: (operation: string) => Readonly<Record<string, DraftValue>>,
  step = 'stream',
): StreamReading | undefined {
  const stream = stage.contract.streams.find(({ operation }) => testCase.operations.includes(operation));
  if (stream === undefined) return undefined;
  const draft = operationDraft(stage, stream.operation, known(stream.operation));
  return draft === undefined ? undefined : openReading(stage, actor, stream, step, draft);
}
