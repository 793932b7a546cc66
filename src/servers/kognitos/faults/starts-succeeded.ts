import type { KognitosFault } from '../layer.ts';

export const startsSucceeded = {
  id: 'starts-succeeded',
  area: 'lifecycle',
  lie: 'The answer to a start shows a run that has succeeded, and the run goes on.',
  trips: ['starts-in-initial-state', 'terminal-state-is-final'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'start' ? { ...shown, status: 'Succeeded' } : shown;
    },
  }),
} as const satisfies KognitosFault;
