import type { ArkloopFault } from '../layer.ts';

export const listTellsAnotherEnd = {
  id: 'list-tells-another-end',
  area: 'lifecycle',
  lie: 'The list shows completed runs as failed.',
  trips: ['filter-holds', 'list-agrees-with-read', 'list-item-agrees-with-read', 'terminal-state-is-final'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      if (window !== 'list' || run.status !== 'completed') return shown;
      return { ...shown, status: 'failed', completed_at: null, failed_at: run.endedAt ?? null };
    },
  }),
} as const satisfies ArkloopFault;
