import { actionOf } from './act-while-waiting.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { seeWaiting } from './see-waiting.ts';

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
    const resource = resourceOfCase(testCase, actor, stage);
    const action = actionOf(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const word = action.oneUse?.scenario ?? action.scenario;
    const remedy = `add scenarios.${word}: {…} to the target file: members of ${resource.create} that make a ${resource.name} wait twice`;
    if (target.scenarios[word] === undefined)
      actor.giveUp(`the target file does not say how to make a ${resource.name} wait twice`, remedy);
    const maker = await createMaker(stage, testCase, actor, resource, { word });
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    const waiting = await seeWaiting({ stage, actor, resource, action, maker, id: made.id, remedy });
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
