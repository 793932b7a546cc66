import { type Check, standard } from '../../model/index.ts';
import { answersOf, isTemporary } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'no-server-error';

const clientErrors = standard(
  'RFC 9110',
  'section 15.5',
  'A request that the client got wrong is answered with a 4xx status, not with a 5xx one.',
);

export const noServerError = {
  id,
  area: 'http',
  statement: 'No input that the client controls makes the server fail (5xx).',
  rationale:
    'Judged on negative, boundary and property probes. 503 says "not now" and 501 "not at all": both prove nothing here.',
  requirements: (contract) =>
    contract.operations.map((operation) =>
      makeRequirement({
        check: id,
        area: 'http',
        wish: 'MUST',
        subject: operation.id,
        operation: operation.id,
        statement: `${operation.id} never answers unusual input with a server error.`,
        provenance: [
          ...operation.responses
            .filter(({ status }) => /^4/.test(status))
            .flatMap(({ provenance }) => provenance.slice(0, 1)),
          clientErrors,
        ],
        exercisedBy: {
          operations: [operation.id],
          purposes: ['negative', 'boundary', 'property'],
          scenarios: ['send-hostile-values'],
        },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      for (const { record, status } of answersOf(story)) {
        if (record.operation !== requirement.operation || isTemporary(status) || status === 501) continue;
        if (status < 500) yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
        else
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'server-error',
              records: [record.id],
              expected: 'any status below 500',
              actual: status,
              message: `${record.operation} answered ${status} when asked to ${story.case.title}`,
            },
          });
      }
    }
  },
} as const satisfies Check;
