import { finish } from '../../engine.ts';
import type { ArkloopFault } from '../../layer.ts';
import type { Run } from '../../run.ts';

/** Time enough for a second look, however seldom somebody looks. */
const cancellingMs = 1_500;

export const cancellingRunsOn = {
  id: 'cancelling-runs-on',
  area: 'lifecycle',
  lie: 'A run that was told to be cancelling is told to be running once more.',
  trips: ['transitions-are-declared'],
  apply: (spoken) => {
    const told = new WeakMap<Run, number>();
    return {
      showRun: (run, window, world) => {
        const shown = spoken.showRun(run, window, world);
        if (window !== 'read' || shown['status'] !== 'cancelling') return shown;
        const times = (told.get(run) ?? 0) + 1;
        told.set(run, times);
        if (times === 1) {
          run.callOff();
          run.callOff = world.timers.after(cancellingMs, () => finish(run, 'cancelled', 'run.cancelled', world));
        }
        return times === 2 ? { ...shown, status: 'running' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
