import type { ArkloopFault } from '../layer.ts';

export const readWithoutZone = {
  id: 'read-without-zone',
  area: 'body',
  lie: 'Reads give moments without an offset.',
  trips: ['body-valid', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' ? { ...shown, created_at: run.createdAt.replace('Z', '') } : shown;
    },
  }),
} as const satisfies ArkloopFault;
