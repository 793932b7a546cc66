import { type Check, type Operation, operationsAt, standard } from '../../model/index.ts';
import { isSuccess, mediaTypeOf, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'head-agrees-with-get';

const law = standard('RFC 9110', 'section 9.3.2', 'HEAD is answered as GET is, without the content.');

export const headAgreesWithGet = {
  id,
  area: 'http',
  statement: 'Where HEAD is offered, it says what GET says: the same status and media type.',
  rationale:
    'Judged only where both HEAD and the same GET succeed or HEAD reports success where GET does not; whoever does not offer HEAD (404, 405, 501, any refusal) does nothing wrong. Headers that cost the server work may be left out, so only those that are there are compared.',
  requirements: (contract) =>
    contract.operations
      .filter(
        (operation) =>
          operation.method === 'get' &&
          !isStream(operation) &&
          !operationsAt(contract, operation.path).some(({ method }) => method === 'head'),
      )
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `HEAD at the path of ${operation.id} is answered like GET.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id], mutations: ['head-in-place-of-get'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer === undefined) continue;
      if (!isSuccess(answer.status) || control === undefined || !isSuccess(control.status)) {
        yield verdict(story, requirement.id, {
          outcome: 'not-applicable',
          reason: `HEAD was answered ${answer.status}, GET ${control?.status ?? 'not at all'}`,
        });
        continue;
      }
      const records = [answer.record.id, control.record.id] as const;
      const [type, wanted] = [mediaTypeOf(answer.headers), mediaTypeOf(control.headers)];
      const fault =
        answer.status !== control.status
          ? { kind: 'status-differs', expected: control.status, actual: answer.status }
          : type !== undefined && type !== wanted
            ? { kind: 'media-type-differs', expected: wanted ?? null, actual: type }
            : undefined;
      if (fault === undefined) yield verdict(story, requirement.id, { outcome: 'passed', witness: records });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            ...fault,
            records,
            message: `HEAD at the path of ${answer.record.operation} says ${fault.actual}, GET says ${fault.expected}`,
          },
        });
    }
  },
} as const satisfies Check;

/** An event stream has no end, and HEAD of one has a check of its own. */
function isStream({ responses }: Operation): boolean {
  return responses.some(({ content }) => content.some(({ mediaType }) => mediaType === 'text/event-stream'));
}
