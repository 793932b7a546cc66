import { type Check, undocumentedMethod } from '../../model/index.ts';
import { isRefusal, isSuccess, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'method-not-documented';

export const methodNotDocumented = {
  id,
  area: 'http',
  statement: 'A path answers no method that its documents leave out.',
  rationale: 'An observation: a server may offer more than its documents say, and then the documents lack something.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => undocumentedMethod(contract, operation) !== undefined)
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `The path of ${operation.id} takes documented methods only.`,
          provenance: operation.provenance,
          exercisedBy: { operations: [operation.id], mutations: ['wrong-method'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      if (answer === undefined) continue;
      const { record, status } = answer;
      if (isSuccess(status))
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'undocumented-method',
            records: [record.id],
            expected: '405',
            actual: status,
            message: `${record.request.method} at the path of ${record.operation} was answered ${status}; no document gives the path that method`,
          },
        });
      else if (isRefusal(status) || status === 501)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
    }
  },
} as const satisfies Check;
