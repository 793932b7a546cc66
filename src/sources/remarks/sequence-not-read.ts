import type { Finding } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** Sequential media types of OpenAPI 3.2 beside `text/event-stream`. */
const sequences =
  /^(application\/(x-)?(jsonl|ndjson|jsonlines|json-lines|json-seq|stream\+json)|multipart\/mixed|.*\+json-seq)$/;

/** Answers that are sequences of JSON texts: their items are in the contract, and nobody reads such streams yet. */
export function sequenceNotRead({ operations }: Merged): readonly Finding[] {
  return operations.flatMap(({ id, responses }) =>
    responses.flatMap(({ content }) =>
      content.flatMap(({ mediaType, provenance }): readonly Finding[] =>
        sequences.test(mediaType)
          ? [
              {
                id: 'sequence-not-read',
                severity: 'note',
                message: `${id} answers with ${mediaType}; the items of such sequences are not tested.`,
                places: provenance.slice(0, 1),
                remedy: 'Nothing, if it is right. Event streams (text/event-stream) and JSON are tested.',
              },
            ]
          : [],
      ),
    ),
  );
}
