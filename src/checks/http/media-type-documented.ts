import { type Check, type Contract, type Operation, operationOf, responseFor } from '../../model/index.ts';
import { answers, answersOf, mediaTypeMatches, mediaTypeOf } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'media-type-documented';

export const mediaTypeDocumented = {
  id,
  area: 'http',
  statement: 'A body comes with a media type that the document gives for the operation and status.',
  rationale:
    'Judged where the document describes a body for the status and a body came. Parameters such as charset are free. Event streams have a check of their own.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => describesBodies(contract, operation))
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `A body of ${operation.id} has a documented media type.`,
          provenance: operation.responses.flatMap(({ content }) => content.flatMap(({ provenance }) => provenance)),
          exercisedBy: { operations: [operation.id] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const operation = operationOf(context.contract, requirement.operation ?? '');
      for (const answer of answersOf(story)) {
        const { record, status, headers, body } = answer;
        const content = responseFor(operation, status)?.content ?? [];
        // A stream has a body by its nature.
        const bytes = record.kind === 'stream' ? 1 : (body?.bytes ?? 0);
        if (!answers(operation, answer) || bytes === 0 || content.length === 0) continue;
        const actual = mediaTypeOf(headers);
        if (actual !== undefined && content.some(({ mediaType }) => mediaTypeMatches(mediaType, actual)))
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
        else
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'undocumented-media-type',
              records: [record.id],
              expected: content.map(({ mediaType }) => mediaType),
              actual: actual ?? null,
              message: `${operation.id} answered ${status} with ${actual ?? 'no content-type'}; the document gives ${content.map(({ mediaType }) => mediaType).join(', ')}`,
            },
          });
      }
    }
  },
} as const satisfies Check;

function describesBodies(contract: Contract, operation: Operation): boolean {
  if (contract.streams.some((stream) => stream.operation === operation.id)) return false;
  return operation.responses.some(({ content }) => content.some(({ provenance }) => provenance.length > 0));
}
