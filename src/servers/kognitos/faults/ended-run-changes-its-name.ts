import type { KognitosFault } from '../layer.ts';
import { instant } from '../variations/instant.ts';

export const endedRunChangesItsName = {
  id: 'ended-run-changes-its-name',
  area: 'resource',
  lie: 'A read of a run that has ended shows another name.',
  trips: ['list-item-agrees-with-read', 'read-agrees-with-created', 'read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => {
    // All runs have ended when they are first read: whether a read comes behind the end is no race.
    const pace = instant.apply(honest);
    return {
      ...pace,
      showRun: (run, window, world) =>
        window === 'read'
          ? { ...pace.showRun(run, window, world), ...(run.status === 'Succeeded' ? { name: 'done' } : {}) }
          : honest.showRun(run, window, world),
    };
  },
} as const satisfies KognitosFault;
