import type { KognitosVariation } from '../layer.ts';

export const otherStatusWords = {
  id: 'other-status-words',
  difference: 'Statuses between the first and the last have other words.',
  allowed: 'The list of statuses is not published.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      status: run.status === 'Running' ? 'In Progress' : run.status,
    }),
  }),
} as const satisfies KognitosVariation;
