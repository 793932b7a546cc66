import type { ArkloopVariation } from '../layer.ts';

export const timesWithOffset = {
  id: 'times-with-offset',
  difference: 'Moments have an offset and microseconds.',
  allowed: 'RFC 3339 allows both.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      created_at: run.createdAt.replace('Z', '000+00:00'),
    }),
  }),
} as const satisfies ArkloopVariation;
