import type { ArkloopFault } from '../layer.ts';

export const threadListTellsLocalTime = {
  id: 'thread-list-tells-local-time',
  area: 'resource',
  lie: 'The list of a thread gives the moment of creation in another time zone, and calls it UTC.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      if (window !== 'thread') return shown;
      return { ...shown, created_at: new Date(Date.parse(run.createdAt) + 2 * 3_600_000).toISOString() };
    },
  }),
} as const satisfies ArkloopFault;
