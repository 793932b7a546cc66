import { type Contract, operationOf, type Resource, type Stage } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

export const useForeignIds: Scenario = {
  id: 'use-foreign-ids',
  statement:
    'Makes a thing and asks for it where it is not: inside another parent, and with a credential of somebody else.',
  wants: 'completes',
  cases: (stage) =>
    stage.contract.resources
      .filter((resource) => parentOf(stage.contract, resource) !== undefined || isPrivate(stage, resource))
      .map(({ name, create = '', read = '' }) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'use-foreign-ids',
        id: `use-foreign-ids.${name}`,
        safety: 'create',
        title: `ask for a ${name} where it is not`,
        after: [],
        operations: [create, read],
        resource: name,
        arguments: {},
      })),
  act: async (testCase, actor, stage) => {
    const resource = resourceOfCase(testCase, actor, stage);
    const read = resource.read ?? '';
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const made = await maker.make('create');
    if (made === undefined)
      return actor.giveUp(`the target made no ${resource.name}, or did not say its ${resource.id}`);
    const known = { ...maker.known(read), [`path.${resource.parameter}`]: made.id };
    const draft = operationDraft(stage, read, known);
    if (draft === undefined) return;
    await actor.send('read', draft);
    const parent = parentOf(stage.contract, resource);
    const parentResource = stage.contract.resources.find(({ parameter }) => parameter === parent);
    if (parent !== undefined && parentResource !== undefined) {
      const other = await (await createMaker(stage, testCase, actor, parentResource, { word: 'completes' })).make(
        'create-parent',
      );
      const through = operationDraft(stage, read, { ...known, [`path.${parent}`]: other?.id ?? '' });
      if (other !== undefined && through !== undefined) await actor.send('read-through-other-parent', through);
    }
    if (!isPrivate(stage, resource)) return;
    await actor.send('read-as-other', { ...draft, credential: 'other' });
    const stranger = operationDraft(stage, read, { ...known, [`path.${resource.parameter}`]: unlike(made.id) });
    if (stranger !== undefined) await actor.send('read-unknown-as-other', { ...stranger, credential: 'other' });
  },
};

/** The parameter of the innermost parent in a resource's path, where the contract knows what makes such parents. */
export function parentOf(contract: Contract, { create, read, parameter }: Resource): string | undefined {
  if (create === undefined || read === undefined) return undefined;
  const { path } = operationOf(contract, read);
  const parents = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).filter((name) => name !== parameter);
  const nearest = parents.at(-1);
  const isMade = contract.resources.some((other) => other.parameter === nearest && other.create !== undefined);
  return isMade ? nearest : undefined;
}

function isPrivate({ target, contract }: Stage, { create, read }: Resource): boolean {
  const isSecured = contract.operations.some(({ id, security }) => id === read && security.length > 0);
  return target.hasOther === true && create !== undefined && read !== undefined && isSecured;
}

/** An id of the same form that names nothing: digits and letters turned, so that patterns still hold. */
export function unlike(id: string): string {
  const turned = id.replaceAll(/[0-9](?=[^-]*$)/g, (digit) => String(9 - Number(digit)));
  return turned === id ? id.replace(/[a-z](?=[^a-z]*$)/, (letter) => (letter === 'a' ? 'b' : 'a')) : turned;
}
