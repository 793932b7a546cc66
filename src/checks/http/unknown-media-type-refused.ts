import type { Check, Contract } from '../../model/index.ts';
import { isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { inconclusive } from '../outcomes.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

const id = 'unknown-media-type-refused';

export const unknownMediaTypeRefused = {
  id,
  area: 'http',
  statement: 'A body in a media type that no document gives the operation is refused.',
  rationale:
    'An observation: RFC 9110 lets a server look into the body and take it all the same. The control, with the documented media type, must have succeeded.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) =>
      operation.body === undefined
        ? []
        : [
            makeRequirement({
              check: id,
              area: 'http',
              wish: 'INFO',
              subject: operation.id,
              operation: operation.id,
              statement: `${operation.id} takes bodies in documented media types only.`,
              provenance: operation.body.provenance.length > 0 ? operation.body.provenance : operation.provenance,
              exercisedBy: { operations: [operation.id], mutations: ['wrong-media-type'] },
            }),
          ],
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined) continue;
      const { record, status } = answer;
      if (control === undefined || !isSuccess(control.status))
        yield verdict(
          story,
          requirement.id,
          inconclusive(
            `the same body with its own media type did not succeed (${control?.status ?? 'no answer'})`,
            isForWaiting(context.contract, requirement.operation) && control?.status === 409
              ? 'nothing is to be done: what only a waiting thing takes is never sent to one in another media type'
              : remedyForRefused(context.contract, requirement.operation ?? '', control?.status),
          ),
        );
      else if (isRefusal(status))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id, control.record.id] });
      else if (isSuccess(status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'media-type-unchecked',
            records: [record.id, control.record.id],
            expected: '415',
            actual: status,
            message: `${record.operation} answered ${status} to a body labelled text/plain`,
          },
        });
    }
  },
} as const satisfies Check;

function isForWaiting({ actions }: Contract, operation: string | undefined): boolean {
  return actions.some((action) => action.operation === operation);
}
