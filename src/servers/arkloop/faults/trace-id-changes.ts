import type { ArkloopFault } from '../layer.ts';

export const traceIdChanges = {
  id: 'trace-id-changes',
  area: 'resource',
  lie: 'A read shows another trace_id than create.',
  trips: ['read-agrees-with-created'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' ? { ...shown, trace_id: world.seeded.token('other-trace') } : shown;
    },
  }),
} as const satisfies ArkloopFault;
