import type { StoredFault } from '../layer.ts';

export const locationMissing = {
  id: 'location-missing',
  area: 'http',
  lie: 'A new room comes without its Location.',
  trips: ['headers-as-stated'],
  apply: (honest) => ({
    create: (incoming, kind, parent, world) => {
      const answer = honest.create(incoming, kind, parent, world);
      const { location: _, ...headers } = answer.headers;
      return kind === 'room' ? { ...answer, headers } : answer;
    },
  }),
} as const satisfies StoredFault;
