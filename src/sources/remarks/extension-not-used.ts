import type { Finding, Operation } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** Conventions that state something about behaviour of which nothing is made: the contract has no place for it. */
const unused: Readonly<Record<string, string>> = {
  'x-fern-async-config': 'asynchronous answers',
  'x-fern-idempotency-headers': 'repeated requests',
  'x-fern-idempotent': 'repeated requests',
  'x-fern-retries': 'repeated requests',
  'x-ms-long-running-operation': 'how an operation ends that goes on behind its answer',
  'x-ms-long-running-operation-options': 'how an operation ends that goes on behind its answer',
  'x-scalar-streaming': 'streams',
  'x-speakeasy-retries': 'repeated requests',
  'x-speakeasy-stream-request-field': 'when an answer is a stream',
};

/** An extension that is known and not used: what it states is not tested. */
export function extensionNotUsed({ operations }: Merged): readonly Finding[] {
  return operations.flatMap((operation) =>
    extensionsOf(operation).flatMap(([name, { provenance }]): readonly Finding[] => {
      const about = unused[name];
      if (about === undefined) return [];
      return [
        {
          id: 'extension-not-used',
          severity: 'note',
          message: `${name} says something about ${about} that is not tested.`,
          places: [provenance],
          remedy: 'State it in a suite profile, if it must hold.',
        },
      ];
    }),
  );
}

function extensionsOf({ extensions, body, responses }: Operation) {
  const media = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)];
  return [extensions, ...media.map((one) => one.extensions)].flatMap((some) => Object.entries(some ?? {}));
}
