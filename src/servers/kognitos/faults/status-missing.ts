import type { KognitosFault } from '../layer.ts';

export const statusMissing = {
  id: 'status-missing',
  area: 'body',
  lie: 'A run that is read does not say its status.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const { status, ...shown } = honest.showRun(run, window, world);
      return window === 'read' || status === undefined ? shown : { ...shown, status };
    },
  }),
} as const satisfies KognitosFault;
