import type { KognitosFault } from '../layer.ts';

export const listTellsLocalTime = {
  id: 'list-tells-local-time',
  area: 'resource',
  lie: 'The list gives the moment of creation in another time zone.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      if (window !== 'list') return shown;
      const shifted = new Date(Date.parse(`${run.createdAt.replace('Z', '')}Z`) + 2 * 3_600_000).toISOString();
      return { ...shown, created_at: shifted.slice(0, run.createdAt.length) };
    },
  }),
} as const satisfies KognitosFault;
