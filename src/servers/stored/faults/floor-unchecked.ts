import type { StoredFault } from '../layer.ts';

export const floorUnchecked = {
  id: 'floor-unchecked',
  area: 'http',
  lie: 'A room may be on any floor.',
  trips: ['body-valid', 'invalid-input-refused'],
  apply: (honest) => ({
    faultIn: (kind, body, partly) =>
      kind === 'room' && typeof body['floor'] === 'number'
        ? honest.faultIn(kind, { ...body, floor: 1 }, partly)
        : honest.faultIn(kind, body, partly),
  }),
} as const satisfies StoredFault;
