import type { StoredFault } from '../layer.ts';

export const dateNeverOld = {
  id: 'date-never-old',
  area: 'http',
  lie: 'If-Modified-Since is not read.',
  trips: ['conditional-request-honoured'],
  apply: (honest) => ({
    read: (incoming, thing, world) => {
      const { 'if-modified-since': _, ...headers } = incoming.headers;
      return honest.read({ ...incoming, headers }, thing, world);
    },
  }),
} as const satisfies StoredFault;
