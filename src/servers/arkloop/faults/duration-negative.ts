import type { ArkloopFault } from '../layer.ts';

export const durationNegative = {
  id: 'duration-negative',
  area: 'lifecycle',
  lie: 'Durations are negative.',
  trips: ['durations-agree'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const took = shown['duration_ms'];
      return typeof took === 'number' ? { ...shown, duration_ms: -1 - took } : shown;
    },
  }),
} as const satisfies ArkloopFault;
