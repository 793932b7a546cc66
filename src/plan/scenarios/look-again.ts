import {
  type DraftValue,
  type Exchange,
  isObject,
  operationOf,
  payloadJson,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

/** Things of one story that are read again: a story that makes more shows no more. */
const mostOfAStory = 12;

export const lookAgain: Scenario = {
  id: 'look-again',
  statement: 'Reads, when everything else is over, what the other stories made: what had ended is still as it was.',
  looksBackOn: [
    'act-while-waiting',
    'cancel-while-running',
    'cancel-while-waiting',
    'follow-to-the-end',
    'give-input',
    'make-many-at-once',
    'refuse-while-waiting',
    'repeat-by-key',
    'use-value-twice',
    'watch-from-all-sides',
  ],
  cases: ({ contract }) =>
    contract.resources.flatMap(({ name, create, read }) => {
      if (create === undefined || read === undefined) return [];
      if (!contract.lifecycles.some(({ resource }) => resource === name)) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'look-again',
          id: `look-again.${name}`,
          safety: 'read',
          title: `look again at every ${name} that the other stories made`,
          after: [],
          operations: [create, read],
          resource: name,
          arguments: {},
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const resource = resourceOfCase(testCase, actor, stage);
    const made = (testCase.revisits ?? []).map((id) => (actor.made?.(id) ?? []).slice(0, mostOfAStory));
    if (made.every((things) => things.length === 0))
      actor.giveUp(`this run made no ${resource.name} that could be looked at again`);
    for (const things of made)
      await Promise.all(
        things.map(async (exchange) => {
          const id = valueByPath(successJson(exchange), resource.id);
          if (exchange.operation !== resource.create || (typeof id !== 'string' && typeof id !== 'number')) return;
          const operation = resource.read ?? '';
          const known = {
            ...namedBy(exchange, operationOf(stage.contract, operation).parameters),
            [`path.${resource.parameter}`]: id,
          };
          const draft = operationDraft(stage, operation, known);
          if (draft !== undefined) await actor.send('look-again', draft);
        }),
      );
  },
};

/** What a creation shows of another operation's required parameters: the same parameters, and members of its body of that name. */
function namedBy(
  { parameters, request }: Exchange,
  wanted: readonly { readonly in: string; readonly name: string; readonly required: boolean }[],
): Readonly<Record<string, DraftValue>> {
  const body = payloadJson(request.body);
  return Object.fromEntries(
    wanted.flatMap(({ in: where, name, required }) => {
      const value = parameters[`${where}.${name}`] ?? (required && isObject(body) ? body[name] : undefined);
      return value === undefined ? [] : [[`${where}.${name}`, value]];
    }),
  );
}
