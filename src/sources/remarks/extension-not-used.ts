import type { Finding, Operation } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** Conventions that state something about behaviour of which nothing is made, and why. */
const unused: Readonly<Record<string, string>> = {
  'x-fern-async-config':
    'a header that asks for work behind the answer; which resource then shows the end is not said in it',
  'x-fern-idempotency-headers':
    'headers that make a repeated request harmless; how long, and what the second answer is, is not said in it',
  'x-fern-idempotent': 'requests that may be repeated; how long, and what the second answer is, is not said in it',
  'x-fern-retries': 'what clients do, and nothing about the server',
  'x-ms-long-running-operation':
    'work that goes on behind the answer; what shows its end is named by headers of the answer and not by an operation',
  'x-ms-long-running-operation-options':
    'where the end of such work shows: in a URL of the answer, which no operation names',
  'x-scalar-streaming': 'a stream, but no answer of text/event-stream is described',
  'x-speakeasy-retries': 'what clients do, and nothing about the server',
  'x-speakeasy-stream-request-field':
    'a member that chooses between a stream and one answer, which no plan asks for both ways',
};

/** An extension that is known and not used: what it states is not tested. */
export function extensionNotUsed({ operations }: Merged): readonly Finding[] {
  return operations.flatMap((operation) =>
    extensionsOf(operation).flatMap(([name, { provenance }]): readonly Finding[] => {
      const about = unused[name];
      // The media type says the same.
      if (about === undefined || (name === 'x-scalar-streaming' && streams(operation))) return [];
      return [
        {
          id: 'extension-not-used',
          severity: 'note',
          message: `${name} is not tested: it tells of ${about}.`,
          places: [provenance],
          remedy: 'State it in a suite profile, if it must hold.',
        },
      ];
    }),
  );
}

function streams({ responses }: Operation): boolean {
  return responses.some(({ content }) => content.some(({ mediaType }) => mediaType === 'text/event-stream'));
}

function extensionsOf({ extensions, body, responses }: Operation) {
  const media = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
  return [extensions, ...media.map((one) => one.extensions)].flatMap((some) => Object.entries(some ?? {}));
}
