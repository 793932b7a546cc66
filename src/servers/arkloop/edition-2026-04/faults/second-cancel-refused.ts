import type { ArkloopFault } from '../../layer.ts';

export const secondCancelRefused = {
  id: 'second-cancel-refused',
  area: 'lifecycle',
  lie: 'Cancelling a run again that is cancelled breaks the server.',
  trips: ['repetition-does-no-harm'],
  apply: (spoken) => ({
    cancel: (run, world) =>
      run.status === 'cancelled' || run.status === 'cancelling'
        ? spoken.refuse(500, 'internal', 'Internal error', world)
        : spoken.cancel(run, world),
  }),
} as const satisfies ArkloopFault;
