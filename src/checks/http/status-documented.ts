import { type Check, type Operation, operationOf, responseFor } from '../../model/index.ts';
import { type Answer, answers, answersOf, headerOf, isSuccess } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'status-documented';

export const statusDocumented = {
  id,
  area: 'http',
  statement: 'Every success carries a status that the document gives for the operation.',
  rationale:
    'Judged on 2xx and 3xx answers to valid requests. Refusals and server errors have checks of their own; a refusal with another 4xx than the documented one is nobody’s fault.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => operation.responses.some(({ status }) => /^[2d]/i.test(status)))
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `A success of ${operation.id} carries a documented status (${successesOf(operation).join(', ')}).`,
          provenance: operation.responses
            .filter(({ status }) => /^[2d]/i.test(status))
            .flatMap(({ provenance }) => provenance),
          exercisedBy: {
            operations: [operation.id],
            purposes: ['positive', 'boundary', 'property', 'setup', 'scenario'],
          },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const operation = operationOf(context.contract, requirement.operation ?? '');
      const successes = answersOf(story).filter(
        (answer) =>
          answers(operation, answer) &&
          answer.record.credential === 'valid' &&
          answer.status >= 200 &&
          answer.status < 400 &&
          !isNotModified(answer),
      );
      const wrong = successes.find(({ status }) => responseFor(operation, status) === undefined);
      const right = successes.find(({ status }) => isSuccess(status) && responseFor(operation, status) !== undefined);
      if (wrong !== undefined)
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'undocumented-status',
            records: [wrong.record.id],
            expected: successesOf(operation),
            actual: wrong.status,
            message: `${operation.id} answered ${wrong.status}; the document gives ${successesOf(operation).join(', ')}`,
          },
        });
      else if (right !== undefined)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [right.record.id] });
    }
  },
} as const satisfies Check;

/** Statuses of the document that are no refusal. */
function successesOf({ responses }: Operation): string[] {
  return responses.map(({ status }) => status).filter((status) => !/^[45]/.test(status));
}

/** What the standard gives for a condition, no document need repeat (RFC 9110 section 13.1). */
function isNotModified({ status, record }: Answer): boolean {
  return status === 304 && headerOf(record.request.headers, 'if-none-match') !== undefined;
}
