import type { StoredFault } from '../layer.ts';

export const astralNoteCrashes = {
  id: 'astral-note-crashes',
  area: 'body',
  lie: 'A note with a character beyond the basic plane crashes the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    keep: (kind, body) => {
      if (/[\u{10000}-\u{10ffff}]/u.test(String(body['note']))) throw new Error('incorrect string value');
      return honest.keep(kind, body);
    },
  }),
} as const satisfies StoredFault;
