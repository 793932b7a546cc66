import type { StoredFault } from '../layer.ts';

export const csvNeverGiven = {
  id: 'csv-never-given',
  area: 'http',
  lie: 'The summary is JSON, whatever is asked for.',
  trips: ['accept-honoured'],
  apply: (honest) => ({
    summary: (incoming, room, world) =>
      honest.summary({ ...incoming, headers: { ...incoming.headers, accept: 'application/json' } }, room, world),
  }),
} as const satisfies StoredFault;
