import type { Check } from '../../model/index.ts';
import { isRefusal, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'credential-comes-first';

export const credentialComesFirst = {
  id,
  area: 'auth',
  statement: 'Without a credential, a thing that exists and one that does not are refused alike.',
  rationale:
    'An observation: whoever is told 404 for one and 401 for the other learns which ids exist. Only the statuses are compared; the control is the same request without a credential for a thing that exists.',
  requirements: (contract) =>
    contract.operations
      .filter(
        ({ security, parameters }) =>
          security.length > 0 &&
          security.every(({ schemes }) => schemes.length > 0) &&
          parameters.some((parameter) => parameter.in === 'path') &&
          contract.resources.some((resource) => parameters.some(({ name }) => name === resource.parameter)),
      )
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'auth',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} tells nobody without a credential which ids exist.`,
          provenance: operation.security.flatMap(({ provenance }) => provenance).concat(operation.provenance),
          exercisedBy: { operations: [operation.id], mutations: ['no-credential-unknown-id'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined || control === undefined) continue;
      const records = [answer.record.id, control.record.id] as const;
      if (!isRefusal(answer.status) || !isRefusal(control.status))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `answered ${answer.status}, and ${control.status} for a thing that exists: no two refusals to compare`,
        });
      else if (answer.status === control.status)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: records });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'existence-told',
            records,
            expected: control.status,
            actual: answer.status,
            message: `Without a credential ${answer.record.operation} answers ${answer.status} for an unknown id and ${control.status} for a known one`,
          },
        });
    }
  },
} as const satisfies Check;
