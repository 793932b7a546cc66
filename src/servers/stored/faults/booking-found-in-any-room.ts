import type { StoredFault } from '../layer.ts';

export const bookingFoundInAnyRoom = {
  id: 'booking-found-in-any-room',
  area: 'resource',
  lie: 'A booking is found in whichever room it is asked for.',
  trips: ['foreign-id-refused'],
  apply: (honest) => ({
    find: (kind, id, parent, world) => honest.find(kind, id, kind === 'booking' ? undefined : parent, world),
  }),
} as const satisfies StoredFault;
