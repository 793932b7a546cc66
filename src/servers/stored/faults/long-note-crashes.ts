import type { StoredFault } from '../layer.ts';

export const longNoteCrashes = {
  id: 'long-note-crashes',
  area: 'body',
  lie: 'A note of more than 500,000 characters crashes the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    keep: (kind, body) => {
      if (String(body['note']).length > 500_000) throw new Error('packet too large');
      return honest.keep(kind, body);
    },
  }),
} as const satisfies StoredFault;
