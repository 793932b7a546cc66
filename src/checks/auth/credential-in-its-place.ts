import { type Check, endsThings } from '../../model/index.ts';
import { isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'credential-in-its-place';

export const credentialInItsPlace = {
  id,
  area: 'auth',
  statement: 'The right credential in a place that no document names is refused.',
  rationale:
    'An observation: a server may take it in more places than its documents say. Credentials in a URL end up in logs, so whoever reads the document should know. The control, without any credential, must have been refused: where none is needed, its place says nothing.',
  requirements: (contract) =>
    contract.operations
      .filter(
        ({ security, ...operation }) =>
          // What a misplaced credential might end is lost to its control.
          !endsThings(contract, { security, ...operation }) &&
          !contract.actions.some((action) => action.operation === operation.id) &&
          security.length > 0 &&
          security.every(
            ({ schemes }) => schemes.length === 1 && contract.securitySchemes[schemes[0] ?? ''] !== undefined,
          ),
      )
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'auth',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} takes a credential in its documented place only.`,
          provenance: operation.security.flatMap(({ provenance }) => provenance).concat(operation.provenance),
          exercisedBy: { operations: [operation.id], mutations: ['misplaced-credential'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined || control === undefined || !isRefusal(control.status)) continue;
      const records = [answer.record.id, control.record.id] as const;
      if (isRefusal(answer.status)) yield verdict(story, requirement.id, { outcome: 'passed', witness: records });
      else if (isSuccess(answer.status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'taken-elsewhere',
            records,
            expected: [401, 403],
            actual: answer.status,
            message: `${answer.record.operation} answered ${answer.status} to a credential in a place that no document names`,
          },
        });
    }
  },
} as const satisfies Check;
