import { answerOf, type Check, headerOf, isPlainGet, standard } from '../../model/index.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'conditional-request-honoured';

const law = standard(
  'RFC 9110',
  'section 13.1.2',
  'If-None-Match that matches is answered 304, one that does not as if it were not there.',
);

export const conditionalRequestHonoured = {
  id,
  area: 'http',
  statement:
    'Where answers carry an ETag, If-None-Match with it is answered 304, and with another as without; If-Modified-Since likewise where the document names dates.',
  rationale:
    'Judged only where an answer carried an ETag, or a Last-Modified and the document names that header or 304. A success with another ETag than before shows nothing: the thing may have changed. Tags are compared weakly, as the standard asks. A 304 has no body.',
  requirements: (contract) =>
    contract.operations
      .filter((operation) => isPlainGet(contract, operation))
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} honours If-None-Match where it gives ETags, and If-Modified-Since where it gives dates.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id], scenarios: ['ask-in-other-words'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const step = (name: string) => story.exchanges.find((one) => one.step === name);
      const [plain, same, other] = [step('plain'), step('same-etag'), step('other-etag')];
      const first = plain === undefined ? undefined : answerOf(plain);
      if (plain === undefined || first === undefined) continue;
      const [tag, date] = [bare(headerOf(first.headers, 'etag')), headerOf(first.headers, 'last-modified')];
      if (tag === undefined && step('same-date') === undefined && step('old-date') === undefined) {
        yield verdict(story, requirement.id, { outcome: 'not-applicable', reason: 'its answers carry no ETag' });
        continue;
      }
      for (const [exchange, wanted, header] of [
        [same, 304, 'etag'],
        [other, 200, 'etag'],
        [step('same-date'), 304, 'last-modified'],
        [step('old-date'), 200, 'last-modified'],
      ] as const) {
        const answer = exchange === undefined ? undefined : answerOf(exchange);
        if (exchange === undefined || answer === undefined) continue;
        const { status } = answer;
        const isSame = bare(headerOf(answer.headers, header)) === (header === 'etag' ? tag : date);
        const fault =
          wanted === 304 && status === 200 && isSame
            ? 'match-not-honoured'
            : wanted === 200 && status === 304
              ? 'no-match-answered-304'
              : status === 304 && answer.body.bytes > 0
                ? 'body-in-304'
                : undefined;
        if (fault === undefined) {
          if (status === wanted)
            yield verdict(story, requirement.id, { outcome: 'passed', witness: [plain.id, exchange.id] });
          continue;
        }
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: fault,
            records: [plain.id, exchange.id],
            expected: wanted,
            actual: status,
            message:
              header === 'etag'
                ? `${exchange.operation} gave the ETag ${tag} and answered ${status} to If-None-Match with ${wanted === 304 ? 'that' : 'another'} tag`
                : `${exchange.operation} gave the Last-Modified ${date} and answered ${status} to If-Modified-Since with ${wanted === 304 ? 'that date' : 'one long before'}`,
          },
        });
      }
    }
  },
} as const satisfies Check;

/** A tag without the mark of weakness. */
function bare(tag: string | undefined): string | undefined {
  return tag?.trim().replace(/^W\//, '');
}
