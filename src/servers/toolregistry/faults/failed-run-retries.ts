import type { ToolRegistryFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const failedRunRetries = {
  id: 'failed-run-retries',
  area: 'lifecycle',
  lie: 'A run that failed is told to be RUNNING when it is read again.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Set<string>();
    return {
      showRun: (run, view, world) => {
        const shown = honest.showRun(run, view, world);
        if (view.window === 'list' || run.status !== 'FAILED') return shown;
        const isNew = !told.has(run.runId);
        told.add(run.runId);
        return isNew ? shown : { ...shown, status: 'RUNNING', updatedAt: later(run) };
      },
    };
  },
} as const satisfies ToolRegistryFault;

function later({ updatedAt }: Run): string {
  return new Date(Date.parse(updatedAt) + 1000).toISOString();
}
