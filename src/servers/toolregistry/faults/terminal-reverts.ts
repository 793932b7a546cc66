import type { ToolRegistryFault } from '../layer.ts';
import { isFinal, type Run } from '../run.ts';

export const terminalReverts = {
  id: 'terminal-reverts',
  area: 'lifecycle',
  lie: 'A run that ended is told to be RUNNING again once its end has been read twice.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, view, world) => {
        const { result, ...shown } = honest.showRun(run, view, world);
        if (view.window === 'list' || !isFinal(run.status)) return shown;
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        return times > 2 ? { ...shown, status: 'RUNNING', updatedAt: later(run) } : shown;
      },
    };
  },
} as const satisfies ToolRegistryFault;

function later({ updatedAt }: Run): string {
  return new Date(Date.parse(updatedAt) + 1000).toISOString();
}
