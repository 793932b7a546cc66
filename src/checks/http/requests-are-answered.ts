import type { Check, Exchange } from '../../model/index.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'requests-are-answered';

export const requestsAreAnswered = {
  id,
  area: 'http',
  statement: 'Whatever a request holds, it gets an answer.',
  rationale:
    'An observation: an unhandled error often shows as a request that hangs or a connection that is closed, and so might a bad network. Judged only where the control, or another request of the same story, was answered.',
  judgesLoss: true,
  requirements: (contract) =>
    contract.operations.map((operation) =>
      makeRequirement({
        check: id,
        area: 'http',
        wish: 'INFO',
        subject: operation.id,
        operation: operation.id,
        statement: `${operation.id} answers unusual input, one way or the other.`,
        provenance: operation.provenance,
        exercisedBy: {
          operations: [operation.id],
          purposes: ['negative', 'boundary', 'property'],
          scenarios: ['send-hostile-values'],
        },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const of = (exchanges: readonly Exchange[] = []) =>
        exchanges.filter(({ operation }) => operation === requirement.operation);
      const own = of(story.exchanges);
      const answered = own.find(({ result }) => result.kind === 'answered');
      const alive = of(story.control?.exchanges).find(({ result }) => result.kind === 'answered') ?? answered;
      const lost = own.find(isLost);
      if (lost?.result.kind === 'failed' && alive !== undefined)
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: lost.result.failure.kind === 'timeout' ? 'no-answer' : 'connection-closed',
            records: [lost.id, alive.id],
            expected: 'an answer',
            actual: lost.result.failure.message,
            message: `${lost.operation} did not answer when asked to ${story.case.title}: ${lost.result.failure.message}`,
          },
        });
      else if (answered !== undefined)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [answered.id] });
    }
  },
} as const satisfies Check;

function isLost({ result }: Exchange): boolean {
  return result.kind === 'failed' && (result.failure.kind === 'timeout' || result.failure.kind === 'reset');
}
