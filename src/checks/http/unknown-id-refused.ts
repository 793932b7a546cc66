import type { Check } from '../../model/index.ts';
import { isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'unknown-id-refused';

export const unknownIdRefused = {
  id,
  area: 'http',
  statement: 'An id that names nothing is refused.',
  rationale:
    'Judged where the document gives the operation a 404 (or 410). Any 4xx passes: 403 and 404 both keep silent about what exists. The control is the same request with an id that exists; where that is refused for the state of the thing (409), the two answers tell known from unknown all the same.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = operation.responses.filter(({ status }) => status === '404' || status === '410');
      if (stated.length === 0 || !operation.parameters.some((parameter) => parameter.in === 'path')) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} refuses an id that names nothing.`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], mutations: ['unknown-id', 'malformed-id'] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined) continue;
      if (control === undefined || !(isSuccess(control.status) || isConflict(control.status)))
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `the same request with a known id did not succeed (${control?.status ?? 'no answer'})`,
        });
      else if (isSuccess(control.status) ? isRefusal(answer.status) : isNotFound(answer.status))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [answer.record.id, control.record.id] });
      else if (isSuccess(answer.status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'unknown-id-accepted',
            records: [answer.record.id, control.record.id],
            expected: [404],
            actual: answer.status,
            message: `${answer.record.operation} answered ${answer.status} for an id that was never given out`,
          },
        });
      else
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `answered ${answer.status}, and ${control.status} for a known id`,
        });
    }
  },
} as const satisfies Check;

function isNotFound(status: number): boolean {
  return status === 404 || status === 410;
}

/** The thing was found, and is in no state for the request. */
function isConflict(status: number): boolean {
  return status === 409;
}
