import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelStopsTheNewest = {
  id: 'cancel-stops-the-newest',
  area: 'lifecycle',
  lie: 'A cancellation stops the newest run that is at work, whichever is named.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    cancel: (run, world) =>
      honest.cancel([...world.runs.values()].findLast(({ status }) => !isFinal(status)) ?? run, world),
  }),
} as const satisfies ArkloopFault;
