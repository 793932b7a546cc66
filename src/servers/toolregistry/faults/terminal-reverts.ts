import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const terminalReverts = {
  id: 'terminal-reverts',
  area: 'lifecycle',
  lie: 'A run that ended is told to be RUNNING again once its end has been read.',
  trips: ['closing-event-agrees-with-read', 'terminal-state-is-final'],
  apply: (honest) => {
    const told = new Set<string>();
    return {
      showRun: (run, view, world) => {
        const shown = honest.showRun(run, view, world);
        if (view.window === 'list' || !isFinal(run.status)) return shown;
        if (told.has(run.runId)) return { ...shown, status: 'RUNNING' };
        told.add(run.runId);
        return shown;
      },
    };
  },
} as const satisfies ToolRegistryFault;
