import type { KognitosFault } from '../layer.ts';

export const outputsTooEarly = {
  id: 'outputs-too-early',
  area: 'lifecycle',
  lie: 'A run that has just been created has outputs.',
  trips: ['members-follow-state'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return run.status === 'Created' ? { ...shown, outputs: [{ name: 'total_items', value: 0 }] } : shown;
    },
  }),
} as const satisfies KognitosFault;
