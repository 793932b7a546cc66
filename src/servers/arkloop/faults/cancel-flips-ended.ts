import type { ArkloopFault } from '../layer.ts';

export const cancelFlipsEnded = {
  id: 'cancel-flips-ended',
  area: 'lifecycle',
  lie: 'A run that has ended becomes cancelled when it is cancelled.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => ({
    cancel: (run, world) => {
      const answer = honest.cancel(run, world);
      run.status = 'cancelled';
      return answer;
    },
  }),
} as const satisfies ArkloopFault;
