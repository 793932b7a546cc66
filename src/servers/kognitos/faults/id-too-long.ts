import type { KognitosFault } from '../layer.ts';

export const idTooLong = {
  id: 'id-too-long',
  area: 'body',
  lie: 'Ids of runs have thirty characters.',
  trips: ['body-valid'],
  apply: (honest) => ({
    makeRun: (body, world) => ({ ...honest.makeRun(body, world), id: world.seeded.token('long').slice(0, 30) }),
  }),
} as const satisfies KognitosFault;
