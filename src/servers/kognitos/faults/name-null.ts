import type { KognitosFault } from '../layer.ts';

export const nameNull = {
  id: 'name-null',
  area: 'body',
  lie: 'A run that is read has no name but null.',
  trips: ['body-valid', 'read-agrees-with-created', 'read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' ? { ...shown, name: null } : shown;
    },
  }),
} as const satisfies KognitosFault;
