import type { KognitosVariation } from '../layer.ts';

export const timesWithOffset = {
  id: 'times-with-offset',
  difference: 'Moments have an offset and milliseconds.',
  allowed: 'RFC 3339 asks for the offset; only the samples lack it.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      created_at: `${run.createdAt}.000+00:00`,
    }),
  }),
} as const satisfies KognitosVariation;
