import { type Check, type Story, standard, type WireFailure } from '../../model/index.ts';
import { octetRows } from '../octets.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'answers-are-well-formed';

const syntax = standard(
  'RFC 9112',
  'sections 2, 5, 6 and 7',
  'An HTTP/1.1 message has a status line, header fields of name, colon and value, and a body of the length that its head announces, with nothing behind it.',
);

const coding = standard('RFC 9110', 'section 8.4', 'Content-Encoding names what has been done to the content.');

export const answersAreWellFormed = {
  id,
  area: 'http',
  statement: 'Every answer is a well-formed HTTP/1.1 message.',
  rationale:
    'A status line, headers and framing that a strict reader accepts. A connection that merely breaks is no fault of form: it is not judged here. Content that is packed otherwise than its Content-Encoding says counts as malformed, and so do bytes behind the end of an answer.',
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
    for (const requirement of requirementsIn(story, context))
      for (const { id: record, operation, fault } of readings(story)) {
        if (operation !== requirement.operation || fault === 'broken') continue;
        yield fault === undefined
          ? verdict(story, requirement.id, { outcome: 'passed', witness: [record] })
          : verdict(story, requirement.id, {
              outcome: 'failed',
              evidence: {
                kind: 'malformed-answer',
                records: [record],
                expected: 'a well-formed HTTP/1.1 message',
                actual: fault.message,
                message: `an answer of ${operation} breaks the rules of HTTP: ${fault.message}`,
                details: octetLines(fault),
              },
            });
      }
  },
} as const satisfies Check;

interface Reading {
  readonly id: string;
  readonly operation: string;
  /** `broken`: the connection did, and nothing can be said of the form. */
  readonly fault: Pick<WireFailure, 'message' | 'octets'> | 'broken' | undefined;
}

function readings({ streams, exchanges }: Story): readonly Reading[] {
  const ofStreams = streams.map(({ id, operation, end }) => ({ id, operation, fault: end.violation }));
  const ofAnswers = exchanges.map(({ id, operation, request, result }): Reading => {
    if (result.kind === 'failed')
      return { id, operation, fault: result.failure.kind === 'protocol' ? result.failure : 'broken' };
    const { excess, response } = result;
    // RFC 9112 section 6.3: these end with their head.
    const isBodiless = request.method === 'HEAD' || response.status === 204 || response.status === 304;
    const message = isBodiless
      ? `a body came with ${request.method === 'HEAD' ? 'the answer to HEAD' : response.status}, which has none`
      : 'bytes came behind the end of the answer';
    return { id, operation, fault: excess && { message, octets: excess } };
  });
  return [...ofStreams, ...ofAnswers];
}

function octetLines({ octets }: Pick<WireFailure, 'octets'>): readonly string[] {
  return octets === undefined ? [] : octetRows(Buffer.from(octets.hex, 'hex'), { from: 0, marked: octets.at });
}
