import type { ArkloopFault } from '../../layer.ts';

export const secondCancelConflicts = {
  id: 'second-cancel-conflicts',
  area: 'lifecycle',
  lie: 'Cancelling a run again is refused with 409.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (spoken) => ({
    cancel: (run, world) =>
      run.status === 'cancelled' || run.status === 'cancelling'
        ? spoken.refuse(409, 'runs.not_active', 'The run is cancelled already', world)
        : spoken.cancel(run, world),
  }),
} as const satisfies ArkloopFault;
