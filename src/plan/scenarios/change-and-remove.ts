import { isObject, type Json, operationOf, type Resource, type Stage } from '../../model/index.ts';
import { standApart } from '../stand-apart.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { takesFreeText } from './free-text.ts';
import { layMember } from './lay-member.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';
import { walkList } from './walk-list.ts';

/** Times that a list is given to forget a thing, and pages to look through. */
const listAttempts = 3;
const mostPages = 3;

export const changeAndRemove: Scenario = {
  id: 'change-and-remove',
  statement:
    'Makes a thing, replaces it, changes it and removes it, each twice, and looks at it after every step, and at another one behind the removal.',
  wants: 'completes',
  cases: ({ contract }) =>
    contract.resources
      .filter(
        ({ create, read, replace, change, remove }) =>
          create !== undefined && read !== undefined && [replace, change, remove].some((id) => id !== undefined),
      )
      .map(({ name, create, read, list, replace, change, remove }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'change-and-remove',
        id: `change-and-remove.${name}`,
        safety: remove === undefined ? 'create' : 'destructive',
        title: `make a ${name}, change it and remove it`,
        after: [],
        operations: [create, read, list, replace, change, remove].filter((id) => id !== undefined),
        resource: name,
        arguments: {},
      })),
  act: async (testCase, actor, stage) => {
    const resource = resourceOfCase(testCase, actor, stage);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const made = await maker.make('create');
    if (made === undefined)
      return actor.giveUp(`the target made no ${resource.name}, or did not say its ${resource.id}`);
    const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
    const read = async (step: string) => {
      const draft = operationDraft(stage, resource.read ?? '', known(resource.read ?? ''));
      if (draft !== undefined) await actor.send(step, draft);
    };
    await read('read-created');
    for (const [word, operation] of [
      ['replace', resource.replace],
      ['change', resource.change],
    ] as const) {
      if (operation === undefined) continue;
      const draft = operationDraft(stage, operation, known(operation));
      const body = draft?.body;
      if (draft === undefined || body === undefined || 'raw' in body || !isObject(body.value)) continue;
      const values = newValues(stage, resource, operation, (label) =>
        actor.nonce(`${testCase.id}-${word}-${label.replaceAll('.', '-')}`),
      );
      const own = standApart(stage, draft, actor.nonce(`${testCase.id}-${word}`));
      const request = values.reduce((all, [path, value]) => layMember(stage.contract, all, path, value), own);
      await actor.send(word, request);
      await read(`read-after-${word}`);
      await actor.send(`${word}-again`, request);
      await read(`read-after-${word}-again`);
    }
    const removal =
      resource.remove === undefined ? undefined : operationDraft(stage, resource.remove, known(resource.remove));
    if (removal === undefined) return;
    const neighbour = await maker.make('create-neighbour');
    const readNeighbour = async (step: string) => {
      const operation = resource.read ?? '';
      const path = { ...known(operation), [`path.${resource.parameter}`]: neighbour?.id ?? '' };
      const draft = neighbour === undefined ? undefined : operationDraft(stage, operation, path);
      if (draft !== undefined) await actor.send(step, draft);
    };
    await readNeighbour('read-neighbour');
    await actor.send('remove', removal);
    await read('read-removed');
    await readNeighbour('read-neighbour-left');
    const pagination = stage.contract.pagination.find(({ operation }) => operation === resource.list);
    for (let attempt = 1; pagination !== undefined && attempt <= listAttempts; attempt++) {
      const pages = await walkList(stage, actor, pagination, {
        name: `list-removed-${attempt}`,
        known: maker.known(pagination.operation),
        ...(pagination.size?.max === undefined ? {} : { size: pagination.size.max }),
        maxPages: mostPages,
        enough: () => false,
        hurry: true,
      });
      if (!pages.some(({ ids }) => ids.includes(made.id))) break;
      await actor.pause(stage.target.patience.poll);
    }
    await actor.send('remove-again', removal);
    await read('read-removed-again');
    await readNeighbour('read-neighbour-left-again');
  },
};

/** Values that differ from those that it was made with, for members that come back and take any text. */
function newValues(
  stage: Stage,
  { echoes }: Resource,
  operation: string,
  nonce: (label: string) => string,
): readonly (readonly [path: string, value: Json])[] {
  const schema = operationOf(stage.contract, operation).body?.content.find(({ mediaType }) =>
    mediaType.includes('json'),
  )?.schema;
  if (schema === undefined) return [];
  return echoes.flatMap(({ sent }) => {
    const value = nonce(sent);
    return takesFreeText(stage.contract, schema, sent, value.length) ? [[sent, value] as const] : [];
  });
}
