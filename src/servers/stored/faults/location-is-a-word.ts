import type { StoredFault } from '../layer.ts';

export const locationIsAWord = {
  id: 'location-is-a-word',
  area: 'http',
  lie: 'The Location of a booking is its id alone.',
  trips: ['headers-as-stated'],
  apply: (honest) => ({
    create: (incoming, kind, parent, world) => {
      const answer = honest.create(incoming, kind, parent, world);
      const { location } = answer.headers;
      if (kind !== 'booking' || location === undefined) return answer;
      return { ...answer, headers: { ...answer.headers, location: location.replace(/^.*\//, '') } };
    },
  }),
} as const satisfies StoredFault;
