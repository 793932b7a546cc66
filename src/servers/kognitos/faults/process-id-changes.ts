import type { KognitosFault } from '../layer.ts';
import { instant } from '../variations/instant.ts';

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
  apply: (honest) => {
    // All runs have ended when they are first read: whether a read comes behind the end is no race.
    const pace = instant.apply(honest);
    return {
      ...pace,
      showRun: (run, window, world) => {
        if (window !== 'read') return honest.showRun(run, window, world);
        const other = world.processes.find(({ processId }) => processId !== run.processId);
        return { ...pace.showRun(run, window, world), process_id: other?.processId ?? 'other' };
      },
    };
  },
} as const satisfies KognitosFault;
