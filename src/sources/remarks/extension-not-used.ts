import type { Finding, Operation } from '../../model/index.ts';
import { whyUnused } from '../openapi/unused-extensions.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** An extension that is known and not used: what it states is not tested. */
export function extensionNotUsed({ operations }: Merged): readonly Finding[] {
  return operations.flatMap((operation) =>
    extensionsOf(operation).flatMap(([name, { provenance }]): readonly Finding[] => {
      const about = whyUnused(name);
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
