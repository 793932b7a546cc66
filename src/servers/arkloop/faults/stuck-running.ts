import type { ArkloopFault } from '../layer.ts';

export const stuckRunning = {
  id: 'stuck-running',
  area: 'lifecycle',
  lie: 'A run that should complete never does.',
  trips: ['abandoned-creation-is-whole', 'moves-on-in-time'],
  apply: (honest) => ({
    script: (run, world) => honest.script(run, world).filter(({ to }) => to !== 'completed'),
  }),
} as const satisfies ArkloopFault;
