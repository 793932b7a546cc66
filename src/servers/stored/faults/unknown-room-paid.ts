import type { StoredFault } from '../layer.ts';

export const unknownRoomPaid = {
  id: 'unknown-room-paid',
  area: 'resource',
  lie: 'A payment for a room that does not exist is taken.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    isKnown: ({ room_id: _, ...body }, world) => honest.isKnown(body, world),
  }),
} as const satisfies StoredFault;
