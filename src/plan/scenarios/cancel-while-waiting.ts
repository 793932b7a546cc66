import { answerOf, isSuccess } from '../../model/index.ts';
import { actionOf } from './act-while-waiting.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { seeWaiting } from './see-waiting.ts';

export const cancelWhileWaiting: Scenario = {
  id: 'cancel-while-waiting',
  statement: 'Cancels a thing that waits for its client, and then does what it waited for: too late.',
  cases: ({ contract, target }) =>
    contract.actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined || resource.cancel === undefined) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'cancel-while-waiting',
          id: `cancel-while-waiting.${action.operation}`,
          safety: 'destructive',
          title: `bring a ${resource.name} to ${action.when.join(' or ')}, cancel it, and call ${action.operation}`,
          after: [],
          operations: [resource.create, resource.read, resource.cancel, resource.stream, action.operation].filter(
            (id) => id !== undefined,
          ),
          resource: resource.name,
          arguments: { action: action.operation, completion: target.patience.completion },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const action = actionOf(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const remedy = `add scenarios.${action.scenario}: {…} to the target file: members of ${resource.create} that make a ${resource.name} wait`;
    if (target.scenarios[action.scenario] === undefined)
      actor.giveUp(`the target file does not say how to make a ${resource.name} wait`, remedy);
    const maker = await createMaker(stage, testCase, actor, resource, { word: action.scenario });
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    const waiting = await seeWaiting({ stage, actor, resource, action, maker, id: made.id, remedy });
    try {
      const cancel = operationDraft(stage, resource.cancel ?? '', {
        ...maker.known(resource.cancel ?? ''),
        [`path.${resource.parameter}`]: made.id,
      });
      if (cancel === undefined) return actor.giveUp(`no valid request to ${resource.cancel} can be made`);
      const answer = await actor.send('cancel', cancel);
      if (!isSuccess(answerOf(answer)?.status ?? 0)) {
        await waiting.poll.read('read-after-refusal');
        return;
      }
      const isEnd = (state: string) => lifecycle !== undefined && isOfKind(lifecycle, state, ['terminal']);
      const last = await waiting.poll.until('poll', isEnd, target.patience.completion);
      if (last === undefined || !isEnd(last)) return;
      await actor.send('act-after-cancel', waiting.draft);
      await actor.pause(target.patience.poll);
      await waiting.poll.read('read-last');
    } finally {
      await waiting.leave();
    }
  },
};
