import { type Check, standard } from '../../model/index.ts';
import { answersOf, headerOf, isJsonMediaType, mediaTypeOf } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';

const id = 'json-is-utf-8';

const law = standard('RFC 8259', 'section 8.1', 'JSON text between systems is encoded in UTF-8.');

export const jsonIsUtf8 = {
  id,
  area: 'body',
  statement: 'JSON bodies are UTF-8, begin with no byte order mark, and their charset says nothing else.',
  rationale:
    'Every answer that calls itself JSON is judged. A charset parameter has no meaning for JSON and is harmless while it says utf-8, or us-ascii of plain ASCII; bytes that are no UTF-8 are shown in base64.',
  requirements: (contract) =>
    contract.operations
      .filter(({ responses }) =>
        responses.some(({ content }) => content.some(({ mediaType }) => isJsonMediaType(mediaType))),
      )
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'body',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `JSON bodies of ${operation.id} are UTF-8.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id] },
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement) {
      for (const { record, headers, body } of answersOf(story)) {
        const type = mediaTypeOf(headers);
        if (record.operation !== requirement.operation || type === undefined || !isJsonMediaType(type)) continue;
        if (body === undefined || body.bytes === 0 || body.cut !== undefined) continue;
        const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headerOf(headers, 'content-type') ?? '')?.[1];
        const isAscii = body.encoding === 'utf8' && body.bytes === body.text.length;
        const fault =
          body.encoding !== 'utf8'
            ? { kind: 'not-utf-8', expected: 'UTF-8', actual: body.text.slice(0, 200) }
            : body.text.startsWith('\uFEFF')
              ? { kind: 'byte-order-mark', expected: 'no byte order mark', actual: 'EF BB BF' }
              : charset !== undefined && !/^utf-?8$/i.test(charset) && !isAscii
                ? { kind: 'charset-untrue', expected: 'utf-8', actual: charset }
                : undefined;
        if (fault === undefined) yield* passed([record.id]);
        else
          yield failed({
            ...fault,
            records: [record.id],
            message: `${record.operation} answered with JSON that is not plain UTF-8 (${fault.kind.replaceAll('-', ' ')})`,
          });
      }
    }),
} as const satisfies Check;
