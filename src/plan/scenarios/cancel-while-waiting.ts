import { answerOf, isSuccess } from '../../model/index.ts';
import { beginWaiting } from './begin-waiting.ts';
import { operationDraft } from './operation-draft.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';

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
    const { target } = stage;
    const { resource, lifecycle, maker, bringToWait } = await beginWaiting(testCase, actor, stage);
    const waiting = await bringToWait();
    try {
      const cancel = operationDraft(stage, resource.cancel ?? '', {
        ...maker.known(resource.cancel ?? ''),
        [`path.${resource.parameter}`]: waiting.id,
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
