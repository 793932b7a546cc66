import type { ArkloopFault } from '../layer.ts';

export const cancelRefusedAndDone = {
  id: 'cancel-refused-and-done',
  area: 'lifecycle',
  lie: 'A cancellation is refused, and the run is cancelled all the same.',
  trips: ['refused-action-changes-nothing'],
  apply: (honest) => ({
    cancel: (run, world) => {
      honest.cancel(run, world);
      return honest.refuse(409, 'conflict', 'This run cannot be cancelled', world);
    },
  }),
} as const satisfies ArkloopFault;
