import type { StoredFault } from '../layer.ts';

export const tagNeverMatches = {
  id: 'tag-never-matches',
  area: 'http',
  lie: 'If-None-Match is not read.',
  trips: ['conditional-request-honoured'],
  apply: (honest) => ({
    read: (incoming, thing, world) => {
      const { 'if-none-match': _, ...headers } = incoming.headers;
      return honest.read({ ...incoming, headers }, thing, world);
    },
  }),
} as const satisfies StoredFault;
