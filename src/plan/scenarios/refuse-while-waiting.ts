import { type DraftValue, isObject, type Json, type ResourceAction, type StreamEvent } from '../../model/index.ts';
import { beginWaiting } from './begin-waiting.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { linkParameterIn } from './see-waiting.ts';

export const refuseWhileWaiting: Scenario = {
  id: 'refuse-while-waiting',
  statement: 'Makes a thing that waits for its client, and gives the other answer: no.',
  cases: ({ contract, target }) =>
    contract.actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined || action.refusal === undefined) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'refuse-while-waiting',
          id: `refuse-while-waiting.${action.operation}`,
          safety: 'create',
          title: `bring a ${resource.name} to ${action.when.join(' or ')} and refuse what it waits for`,
          after: [],
          operations: [resource.create, resource.read, resource.stream, action.operation].filter(
            (id) => id !== undefined,
          ),
          resource: resource.name,
          arguments: { action: action.operation, completion: target.patience.completion },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { target } = stage;
    const { action, lifecycle, bringToWait } = await beginWaiting(testCase, actor, stage);
    const waiting = await bringToWait();
    try {
      const values = refusing(action, waiting.told());
      if (values === undefined)
        return actor.giveUp(
          `the stream told no value that refuses: none in a member whose name holds ${action.refusal?.words.join(' or ')}`,
        );
      const parameters = { ...waiting.draft.parameters, ...values };
      await actor.send('refuse', { ...waiting.draft, parameters });
      const moved = (seen: string) => !action.when.includes(seen);
      await waiting.poll.until('poll-after', moved, target.patience.completion);
      if (lifecycle === undefined) return;
      const isEnd = (state: string) => isOfKind(lifecycle, state, ['terminal', 'waiting']);
      const last = await waiting.poll.until('poll-to-end', isEnd, target.patience.completion);
      if (last === undefined || !isEnd(last)) return;
      // Who has said no cannot say yes with what is left of the question.
      await actor.send('act-after-refusal', waiting.draft);
      await actor.pause(target.patience.poll);
      await waiting.poll.read('read-last');
    } finally {
      await waiting.leave();
    }
  },
};

/** For each parameter that the stream tells, the value in the members that are named like a refusal. */
function refusing(
  { parameters, refusal }: ResourceAction,
  events: readonly StreamEvent[],
): Readonly<Record<string, DraftValue>> | undefined {
  const values = Object.entries(parameters).flatMap(([key, where]) => {
    const texts = events.filter(({ type }) => type === where.event).flatMap(({ data }) => namedTexts(data, refusal));
    const links = texts.flatMap((text) =>
      where.linkParameter === undefined ? [] : (linkParameterIn(text, where.linkParameter) ?? []),
    );
    const value = links.at(-1) ?? texts.at(-1);
    return value === undefined ? [] : [[key, value] as const];
  });
  return values.length === 0 ? undefined : Object.fromEntries(values);
}

/** Texts anywhere in an event's data that stand in a member whose name holds one of the words. */
function namedTexts(data: string, refusal: ResourceAction['refusal']): readonly string[] {
  const found: string[] = [];
  const visit = (value: Json, isNamed: boolean): void => {
    if (typeof value === 'string' && isNamed) found.push(value);
    if (Array.isArray(value)) for (const item of value) visit(item, isNamed);
    if (isObject(value))
      for (const [name, member] of Object.entries(value))
        visit(member, isNamed || refusal?.words.some((word) => name.toLowerCase().includes(word)) === true);
  };
  try {
    visit(JSON.parse(data) as Json, false);
  } catch {
    return [];
  }
  return found;
}
