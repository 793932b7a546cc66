import type { ToolRegistryFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const abortOvertaken = {
  id: 'abort-overtaken',
  area: 'lifecycle',
  lie: 'An aborted run is told to have succeeded once it has been read twice.',
  trips: ['filter-loses-no-item', 'terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, view, world) => {
        const shown = honest.showRun(run, view, world);
        if (view.window === 'list' || run.status !== 'CANCELED') return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        return times > 2 ? { ...shown, status: 'SUCCESS', updatedAt: later(run) } : shown;
      },
    };
  },
} as const satisfies ToolRegistryFault;

function later({ updatedAt }: Run): string {
  return new Date(Date.parse(updatedAt) + 1000).toISOString();
}
