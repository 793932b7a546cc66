import { valueByPath } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';

export const repeatByKey: Scenario = {
  id: 'repeat-by-key',
  statement: 'Makes a thing, and when it has ended makes it once more by its key.',
  wants: 'completes',
  cases: ({ contract }) =>
    contract.resources
      .filter(({ create, read, repeats }) => create !== undefined && read !== undefined && repeats !== undefined)
      .map(({ name, create, read }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'repeat-by-key',
        id: `repeat-by-key.${name}`,
        safety: 'create',
        title: `make a ${name} and repeat it by its key`,
        after: [],
        operations: [create, read].filter((id) => id !== undefined),
        resource: name,
        arguments: {},
      })),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const { repeats } = resource;
    if (repeats === undefined) return actor.giveUp(`no document says how to repeat a ${resource.name}`);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const pollOf = (id: string) => {
      const known = { ...maker.known(resource.read ?? ''), [`path.${resource.parameter}`]: id };
      return createPoll(stage, actor, resource, lifecycle, known);
    };
    const first = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    const key = valueByPath(first.answer, repeats.key);
    if (typeof key !== 'string') return actor.giveUp(`the answer to ${resource.create} shows no ${repeats.key}`);
    if (lifecycle !== undefined)
      await pollOf(first.id).until(
        'poll',
        (state) => isOfKind(lifecycle, state, ['terminal']),
        target.patience.completion,
      );
    const second = await maker.make('repeat', { [repeats.sent]: key });
    if (second === undefined) return;
    await pollOf(second.id).read('read-repeat');
    await pollOf(first.id).read('read-first');
  },
};
