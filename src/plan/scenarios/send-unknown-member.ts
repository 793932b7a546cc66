import { isObject } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

/** A member that no document names. */
export const unknownMember = 'assay_unknown';

export const sendUnknownMember: Scenario = {
  id: 'send-unknown-member',
  statement: 'Makes a thing with a member that no document names, and reads it.',
  wants: 'completes',
  cases: ({ contract }) =>
    contract.resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .flatMap(({ name, create = '', read = '' }) => {
        const body = contract.operations.find(({ id }) => id === create)?.body;
        const schema = body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
        if (schema === undefined || !isObject(contract.schemas[schema])) return [];
        return [
          {
            kind: 'scenario' as const,
            purpose: 'scenario' as const,
            scenario: 'send-unknown-member',
            id: `send-unknown-member.${name}`,
            safety: 'create' as const,
            title: `make a ${name} with a member that no document names`,
            after: [],
            operations: [create, read],
            resource: name,
            arguments: { member: unknownMember },
          },
        ];
      }),
  act: async (testCase, actor, stage) => {
    const resource = resourceOfCase(testCase, actor, stage);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const made = await maker.make('create', { [unknownMember]: actor.nonce(testCase.id) });
    // Whoever refuses it is consistent, too.
    if (made === undefined) return;
    const operation = resource.read ?? '';
    const draft = operationDraft(stage, operation, {
      ...maker.known(operation),
      [`path.${resource.parameter}`]: made.id,
    });
    if (draft !== undefined) await actor.send('read', draft);
  },
};
