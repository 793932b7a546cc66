import { answerOf, type Check, type Outcome, type Requirement, successJson } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { creationsOf, idOf } from './sightings.ts';

const id = 'foreign-id-refused';
const line = 'add otherAuth: {…} to the target file: the credential of somebody else';

export const foreignIdRefused: Check = {
  id,
  area: 'resource',
  statement: 'A thing is not found where it is not: inside another parent, or by somebody whose it is not.',
  rationale:
    'An observation: documents seldom say who may see what, and a server may take the id alone. With another credential only what tells existence counts: a refusal of what exists that differs from the refusal of what does not.',
  requirements: ({ resources, operations }) =>
    resources.flatMap((resource): Requirement[] => {
      const { name, create, read, provenance } = resource;
      if (create === undefined || read === undefined) return [];
      const { path = '', security = [] } = operations.find((one) => one.id === read) ?? {};
      const isInside = resources.some((parent) => parent !== resource && path.includes(`{${parent.parameter}}`));
      const isSecured = security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
      if (!isInside && !isSecured) return [];
      return [
        makeRequirement({
          check: id,
          area: 'resource',
          wish: 'INFO',
          subject: name,
          statement: `A ${name} is found only where it is, and only by whom it is for.`,
          provenance: [provenance],
          operation: read,
          resource: name,
          // Where one credential is known, no story is told of another: one that is told says that there is nothing to judge.
          exercisedBy: {
            scenarios: isInside ? ['use-foreign-ids'] : ['use-foreign-ids', 'follow-to-the-end'],
            operations: [read],
          },
        }),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const [creation] = resource === undefined ? [] : creationsOf(story, resource);
      if (resource === undefined || creation === undefined) return;
      if (story.case.kind === 'scenario' && story.case.scenario === 'follow-to-the-end')
        return yield { outcome: 'not-applicable', reason: `the target file gives one credential only: ${line}` };
      const step = (name: string) => story.exchanges.find((one) => one.step === name);
      const plain = step('read');
      const through = step('read-through-other-parent');
      if (plain === undefined || successJson(plain) === undefined) return;
      if (through !== undefined) {
        const shown = successJson(through);
        if (shown !== undefined && idOf(resource, shown) === creation.id)
          yield failed({
            kind: 'found-in-another-parent',
            records: [plain.id, through.id],
            expected: 404,
            actual: answerOf(through)?.status ?? null,
            message: `${resource.name} ${creation.id} was made in one parent and is found in another as well`,
          });
        else if (shown === undefined) yield* passed([plain.id, through.id]);
      }
      const [known, unknown] = [step('read-as-other'), step('read-unknown-as-other')];
      const [there, nowhere] = [known, unknown].map((one) => (one === undefined ? undefined : answerOf(one)?.status));
      if (known === undefined || unknown === undefined || there === undefined || nowhere === undefined) return;
      // Nothing is told then that was not theirs to know.
      if (successJson(known) !== undefined)
        return yield {
          outcome: 'not-applicable',
          reason: `the other credential may see this ${resource.name} as well`,
        };
      if (there < 400 || there >= 500 || nowhere < 400 || nowhere >= 500) return;
      if (there === nowhere) yield* passed([known.id, unknown.id]);
      else
        yield failed({
          kind: 'existence-told',
          records: [known.id, unknown.id],
          expected: nowhere,
          actual: there,
          message: `With another credential ${known.operation} answers ${there} for a ${resource.name} that exists and ${nowhere} for one that does not`,
        });
    }),
};
