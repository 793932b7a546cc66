import { type Check, invalidInput, type Mutation, operationOf, responseFor } from '../../model/index.ts';
import { isRefusal, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'refusal-status-documented';

/** Which documented statuses speak of which kind of fault. */
const subjects: readonly { readonly statuses: readonly string[]; readonly mutations: readonly Mutation['kind'][] }[] = [
  { statuses: ['400', '422', '4XX'], mutations: invalidInput },
  { statuses: ['401', '403', '4XX'], mutations: ['no-credential', 'wrong-credential'] },
  { statuses: ['404', '410', '4XX'], mutations: ['unknown-id', 'malformed-id'] },
];

export const refusalStatusDocumented = {
  id,
  area: 'http',
  statement: 'A refusal carries one of the statuses that the document gives the operation for it.',
  rationale:
    'An observation, and only where the document gives the operation a status for that kind of fault: where it is silent, every 4xx is as good. A client that was written by the document meets a status that it does not know.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = operation.responses.filter(({ status }) => /^4/.test(status));
      if (stated.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `Refusals of ${operation.id} carry documented statuses (${stated.map(({ status }) => status).join(', ')}).`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], mutations: subjects.flatMap(({ mutations }) => mutations) },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const mutation = story.case.kind === 'probe' ? story.case.mutation : undefined;
      if (answer === undefined || mutation === undefined || !isRefusal(answer.status)) continue;
      if (answer.record.operation !== requirement.operation) continue;
      const operation = operationOf(context.contract, requirement.operation ?? '');
      const subject = subjects.find(({ mutations }) => mutations.includes(mutation.kind));
      const stated = operation.responses
        .map(({ status }) => status.toUpperCase())
        .filter((status) => subject?.statuses.includes(status));
      if (stated.length === 0) continue;
      if (responseFor(operation, answer.status) !== undefined)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [answer.record.id] });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'undocumented-refusal',
            records: [answer.record.id],
            expected: stated,
            actual: answer.status,
            message: `${operation.id} refused with ${answer.status}; the document gives ${stated.join(', ')} for that`,
          },
        });
    }
  },
} as const satisfies Check;
