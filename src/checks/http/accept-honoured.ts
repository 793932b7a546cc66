import { answerOf, type Check, headerOf, isPlainGet, responseFor, standard } from '../../model/index.ts';
import { mediaTypeMatches, mediaTypeOf } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'accept-honoured';

const law = standard('RFC 9110', 'section 12.5.1', 'Accept says which media types of an answer are welcome.');

export const acceptHonoured = {
  id,
  area: 'http',
  statement: 'Where a success is documented in several media types, Accept chooses among them.',
  rationale:
    'Each documented media type is asked for alone. An answer in another one fails, as does a 406: both are documented as on offer. A type that nobody documents may be answered in any way but a server error.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const content = responseFor(operation, 200)?.content ?? [];
      if (!isPlainGet(contract, operation) || content.length < 2) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} answers in the documented media type that Accept asks for.`,
          provenance: [...content.flatMap(({ provenance }) => provenance), law],
          exercisedBy: { operations: [operation.id], scenarios: ['ask-in-other-words'] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context))
      for (const exchange of story.exchanges) {
        const answer = answerOf(exchange);
        const wanted = headerOf(exchange.request.headers, 'accept');
        if (!/^accept-\d+$/.test(exchange.step) || answer === undefined || wanted === undefined) continue;
        const given = mediaTypeOf(answer.headers);
        if (answer.status === 200 && given !== undefined && mediaTypeMatches(wanted, given))
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [exchange.id] });
        else if (answer.status === 200 || answer.status === 406)
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: answer.status === 406 ? 'documented-type-refused' : 'another-type-given',
              records: [exchange.id],
              expected: wanted,
              actual: answer.status === 406 ? 406 : (given ?? null),
              message: `${exchange.operation} was asked for ${wanted} alone and answered ${answer.status === 406 ? '406' : (given ?? 'without a media type')}`,
            },
          });
      }
  },
} as const satisfies Check;
