import type { KognitosFault } from '../layer.ts';

export const stuckCreated = {
  id: 'stuck-created',
  area: 'lifecycle',
  lie: 'A run that should succeed stays as it was created.',
  trips: ['moves-on-in-time'],
  apply: (honest) => ({
    script: (run, world) => (honest.script(run, world).at(-1)?.to === 'Failed' ? honest.script(run, world) : []),
  }),
} as const satisfies KognitosFault;
