import { reconnectedStep, wholeStep } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { followedResources, streamOf } from './read-streams-together.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

export const reconnectLikeBrowsers: Scenario = {
  id: 'reconnect-like-browsers',
  statement:
    'Reads a stream whole; where its frames have ids that no document speaks of, comes back with Last-Event-ID, as browsers do by themselves.',
  wants: 'completes',
  cases: ({ contract, target }) =>
    followedResources({ contract })
      .filter(
        ([, { resume, repeatedInFields, envelope }]) =>
          resume?.lastEventId === false && repeatedInFields === undefined && envelope.sequence !== 'field:id',
      )
      .map(([{ name, create, read }, { operation }]) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'reconnect-like-browsers',
        id: `reconnect-like-browsers.${name}`,
        safety: 'create',
        title: `come back to the stream of a ${name} with Last-Event-ID`,
        after: [],
        operations: [create, read, operation].filter((id) => id !== undefined),
        resource: name,
        arguments: { completion: target.patience.completion },
      })),
  act: async (testCase, actor, stage) => {
    const { completion } = stage.target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const stream = streamOf(stage, resource) ?? actor.giveUp(`the contract has no stream of ${resource.name}`);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    actor.madeAll?.();
    const known = { ...maker.known(stream.operation), [`path.${resource.parameter}`]: made.id };
    const draft =
      operationDraft(stage, stream.operation, known) ??
      actor.giveUp(`no valid request to ${stream.operation} can be made`);
    const whole = openReading(stage, actor, stream, wholeStep, draft);
    await whole.seeOut(completion);
    const ids = whole.events.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const position = ids[Math.floor((ids.length - 1) / 2)];
    if (position === undefined) return;
    const headers = [...(draft.headers ?? []), ['last-event-id', position] as const];
    await openReading(stage, actor, stream, reconnectedStep, { ...draft, headers }).seeOut(completion);
  },
};
