import type { ToolRegistryFault } from '../layer.ts';

export const listStale = {
  id: 'list-stale',
  area: 'lifecycle',
  lie: 'The list says RUNNING of a run that has succeeded, for ever.',
  trips: ['filter-holds', 'list-agrees-with-read', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const { result, ...shown } = honest.showRun(run, view, world);
      if (view.window === 'list' && run.status === 'SUCCESS') return { ...shown, status: 'RUNNING' };
      return result === undefined ? shown : { ...shown, result };
    },
  }),
} as const satisfies ToolRegistryFault;
