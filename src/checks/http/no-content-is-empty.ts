import { type Check, operationOf, responseFor } from '../../model/index.ts';
import { answers, answersOf } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'no-content-is-empty';

export const noContentIsEmpty = {
  id,
  area: 'http',
  statement: 'Where the document says in words that an answer has no body, it has none.',
  rationale:
    'An answer for which the document merely describes no body may have any. Answers to HEAD are not judged: they never have one.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = operation.responses.filter(({ bodyless }) => bodyless);
      if (stated.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `Answers of ${operation.id} with ${stated.map(({ status }) => status).join(', ')} have no body.`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const operation = operationOf(context.contract, requirement.operation ?? '');
      for (const answer of answersOf(story)) {
        const { record, status, body } = answer;
        if (!answers(operation, answer) || body === undefined) continue;
        if (responseFor(operation, status)?.bodyless !== true) continue;
        if (body.bytes === 0) yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
        else
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'body-where-none-is-stated',
              records: [record.id],
              expected: 'no body',
              actual: body.text.slice(0, 200),
              message: `${operation.id} answered ${status} with a body of ${body.bytes} bytes; the document says that it has none`,
            },
          });
      }
    }
  },
} as const satisfies Check;
