import type { ArkloopVariation } from '../layer.ts';

export const queuedFirst = {
  id: 'queued-first',
  difference: 'A run is queued for a moment before it runs.',
  allowed: 'No page gives the whole list of statuses.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      status: run.status === 'running' && run.events.length < 2 ? 'queued' : run.status,
    }),
  }),
} as const satisfies ArkloopVariation;
