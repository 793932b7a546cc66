import type { ArkloopFault } from '../layer.ts';

export const durationInMicroseconds = {
  id: 'duration-in-microseconds',
  area: 'lifecycle',
  lie: 'Durations are a thousand times too long.',
  trips: ['durations-agree'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const took = shown['duration_ms'];
      return typeof took === 'number' ? { ...shown, duration_ms: 5000 + took * 1000 } : shown;
    },
  }),
} as const satisfies ArkloopFault;
