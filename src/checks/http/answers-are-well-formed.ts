import { type Check, standard, type WireFailure } from '../../model/index.ts';
import { octetRows } from '../octets.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'answers-are-well-formed';

const syntax = standard(
  'RFC 9112',
  'sections 2, 5, 6 and 7',
  'An HTTP/1.1 message has a status line, header fields of name, colon and value, and a body of the length that its head announces.',
);

const coding = standard('RFC 9110', 'section 8.4', 'Content-Encoding names what has been done to the content.');

export const answersAreWellFormed = {
  id,
  area: 'http',
  statement: 'Every answer is a well-formed HTTP/1.1 message.',
  rationale:
    'A status line, headers and framing that a strict reader accepts. A connection that merely breaks is no fault of form: it is not judged here. Content that is packed otherwise than its Content-Encoding says counts as malformed.',
  requirements: (contract) =>
    contract.operations.map((operation) =>
      makeRequirement({
        check: id,
        area: 'http',
        wish: 'MUST',
        subject: operation.id,
        operation: operation.id,
        statement: `Answers of ${operation.id} are well-formed HTTP messages.`,
        provenance: [syntax, coding],
        exercisedBy: { operations: [operation.id] },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      for (const { id: record, operation } of story.streams)
        if (operation === requirement.operation)
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [record] });
      for (const { id: record, operation, result } of story.exchanges) {
        if (operation !== requirement.operation) continue;
        if (result.kind === 'answered') yield verdict(story, requirement.id, { outcome: 'passed', witness: [record] });
        else if (result.failure.kind === 'protocol')
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'malformed-answer',
              records: [record],
              expected: 'a well-formed HTTP/1.1 message',
              actual: result.failure.message,
              message: `an answer of ${operation} breaks the rules of HTTP: ${result.failure.message}`,
              details: octetLines(result.failure),
            },
          });
      }
    }
  },
} as const satisfies Check;

function octetLines({ octets }: WireFailure): readonly string[] {
  return octets === undefined ? [] : octetRows(Buffer.from(octets.hex, 'hex'), { from: 0, marked: octets.at });
}
