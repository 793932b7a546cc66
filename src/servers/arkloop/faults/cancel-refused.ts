import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelRefused = {
  id: 'cancel-refused',
  area: 'lifecycle',
  lie: 'A run that is at work cannot be cancelled.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    cancel: (run, world) =>
      isFinal(run.status)
        ? honest.cancel(run, world)
        : honest.refuse(409, 'conflict', 'This run cannot be cancelled', world),
  }),
} as const satisfies ArkloopFault;
