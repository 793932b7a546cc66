import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunLosesEvents = {
  id: 'ended-run-loses-events',
  area: 'body',
  lie: 'A run that has ended shows its events as null.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      return isFinal(run.status) ? { ...shown, events: null } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
