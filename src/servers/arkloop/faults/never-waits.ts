import type { ArkloopFault } from '../layer.ts';

export const neverWaits = {
  id: 'never-waits',
  area: 'lifecycle',
  lie: 'A run that needs its user does not wait for anybody.',
  trips: ['state-is-shown'],
  apply: (honest) => ({
    script: (run, world) => honest.script(run, world).filter(({ asks }) => asks !== true),
  }),
} as const satisfies ArkloopFault;
