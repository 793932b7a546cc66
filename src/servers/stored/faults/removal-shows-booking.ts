import type { StoredFault } from '../layer.ts';

export const removalShowsBooking = {
  id: 'removal-shows-booking',
  area: 'http',
  lie: 'The removal of a booking is answered with the booking.',
  trips: ['no-content-is-empty'],
  apply: (honest) => ({
    remove: (incoming, thing, world) => {
      const shown = honest.read({ ...incoming, headers: {} }, thing, world);
      const answer = honest.remove(incoming, thing, world);
      return thing.kind === 'booking' ? shown : answer;
    },
  }),
} as const satisfies StoredFault;
