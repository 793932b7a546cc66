import { beginWaiting } from './begin-waiting.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';

export const useValueTwice: Scenario = {
  id: 'use-value-twice',
  statement: 'Makes a thing that waits twice, and answers the second question with the one-time value of the first.',
  cases: ({ contract }) =>
    contract.actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined || action.oneUse === undefined) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'use-value-twice',
          id: `use-value-twice.${action.operation}`,
          safety: 'create',
          title: `bring a ${resource.name} to ${action.when.join(' or ')} twice and use one value for both`,
          after: [],
          operations: [resource.create, resource.read, resource.stream, action.operation].filter(
            (id) => id !== undefined,
          ),
          resource: resource.name,
          arguments: { action: action.operation },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const own = contract.actions.find(({ operation }) => operation === testCase.arguments['action']);
    const options = { word: own?.oneUse?.scenario, often: ' twice' };
    const { resource, lifecycle, remedy, bringToWait } = await beginWaiting(testCase, actor, stage, options);
    const waiting = await bringToWait();
    try {
      await actor.send('act', waiting.draft);
      const next = await waiting.again();
      if (next === undefined) return actor.giveUp(`the ${resource.name} did not wait a second time`, remedy);
      await actor.send('act-spent', waiting.draft);
      await waiting.poll.read('read-after-spent');
      await actor.pause(target.patience.poll);
      await waiting.poll.read('read-after-spent');
      // Twice at the same instant: one of them uses it.
      await Promise.all([actor.send('act-second', next), actor.send('act-second-too', next)]);
      if (lifecycle !== undefined)
        await waiting.poll.until(
          'poll-to-end',
          (state) => isOfKind(lifecycle, state, ['terminal']),
          target.patience.completion,
        );
    } finally {
      await waiting.leave();
    }
  },
};
