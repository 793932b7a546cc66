import type { KognitosFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const processIdChanges = {
  id: 'process-id-changes',
  area: 'lifecycle',
  lie: 'A run that has ended is shown with another process.',
  trips: [
    'immutable-members-stay',
    'list-item-agrees-with-read',
    'read-agrees-with-created',
    'read-agrees-with-sent',
    'values-come-back',
  ],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const other = world.processes.find(({ processId }) => processId !== run.processId);
      return window === 'read' && isFinal(run.status) ? { ...shown, process_id: other?.processId ?? 'other' } : shown;
    },
  }),
} as const satisfies KognitosFault;
