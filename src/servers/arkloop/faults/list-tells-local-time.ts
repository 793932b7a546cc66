import type { ArkloopFault } from '../layer.ts';

export const listTellsLocalTime = {
  id: 'list-tells-local-time',
  area: 'resource',
  lie: 'The list gives the moment of creation in another time zone, and calls it UTC.',
  trips: ['durations-agree', 'immutable-members-stay', 'list-item-agrees-with-read', 'moments-in-order'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      if (window !== 'list') return shown;
      return { ...shown, created_at: new Date(Date.parse(run.createdAt) + 2 * 3_600_000).toISOString() };
    },
  }),
} as const satisfies ArkloopFault;
