import type { KognitosFault } from '../layer.ts';

export const manyInputsCrash = {
  id: 'many-inputs-crash',
  area: 'http',
  lie: 'More than one input breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    startRun: (incoming, world) => {
      const inputs = (String(incoming.body ?? '').match(/"value"/g) ?? []).length;
      return inputs > 1 ? honest.refuse(500, 'Internal error') : honest.startRun(incoming, world);
    },
  }),
} as const satisfies KognitosFault;
