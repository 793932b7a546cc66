import type { KognitosFault } from '../layer.ts';

export const endedRunChangesItsName = {
  id: 'ended-run-changes-its-name',
  area: 'resource',
  lie: 'A read of a run that has ended shows another name.',
  trips: ['list-item-agrees-with-read', 'read-agrees-with-created', 'read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(run.status === 'Succeeded' && window === 'read' ? { name: 'done' } : {}),
    }),
  }),
} as const satisfies KognitosFault;
