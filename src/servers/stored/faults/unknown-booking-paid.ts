import type { StoredFault } from '../layer.ts';

export const unknownBookingPaid = {
  id: 'unknown-booking-paid',
  area: 'resource',
  lie: 'A payment for a booking that does not exist is taken.',
  trips: ['unknown-id-refused'],
  apply: () => ({ isKnown: () => true }),
} as const satisfies StoredFault;
