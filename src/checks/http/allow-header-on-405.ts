import { type Check, standard, undocumentedMethod } from '../../model/index.ts';
import { headerOf, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'allow-header-on-405';

const law = standard('RFC 9110', 'section 15.5.6', 'A 405 answer carries an Allow header with the methods on offer.');

export const allowHeaderOn405 = {
  id,
  area: 'http',
  statement: 'A 405 names the methods that are on offer in an Allow header.',
  rationale:
    'Judged only where a method that no document gives the path was answered 405; any other refusal says nothing here. An empty Allow passes: it says that nothing is on offer.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => undocumentedMethod(contract, operation) !== undefined)
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `A 405 at the path of ${operation.id} carries an Allow header.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id], mutations: ['wrong-method'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      if (answer === undefined) continue;
      const { record, status } = answer;
      if (status !== 405)
        yield verdict(story, requirement.id, {
          outcome: 'not-applicable',
          reason: `an undocumented method was answered ${status}, not 405`,
        });
      else if (headerOf(answer.headers, 'allow') !== undefined)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'allow-missing',
            records: [record.id],
            expected: 'an Allow header',
            actual: answer.headers.map(([name]) => name),
            message: `${record.request.method} at the path of ${record.operation} was answered 405 without an Allow header`,
          },
        });
    }
  },
} as const satisfies Check;
