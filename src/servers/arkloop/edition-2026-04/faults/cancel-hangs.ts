import type { ArkloopFault } from '../../layer.ts';

export const cancelHangs = {
  id: 'cancel-hangs',
  area: 'lifecycle',
  lie: 'A run that is being cancelled stays so.',
  trips: ['cancel-takes-effect'],
  apply: (spoken) => ({
    enter: (run, status, world) => {
      spoken.enter(run, status, world);
      if (status === 'cancelling') world.timers.after(0, () => run.callOff());
    },
  }),
} as const satisfies ArkloopFault;
