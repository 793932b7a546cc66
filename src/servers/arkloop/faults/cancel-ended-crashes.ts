import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelEndedCrashes = {
  id: 'cancel-ended-crashes',
  area: 'lifecycle',
  lie: 'To cancel a run that has ended fails.',
  trips: ['repetition-does-no-harm'],
  apply: (honest) => ({
    cancel: (run, world) =>
      isFinal(run.status)
        ? world.behaviour.refuse(500, 'internal', 'The run has ended', world)
        : honest.cancel(run, world),
  }),
} as const satisfies ArkloopFault;
