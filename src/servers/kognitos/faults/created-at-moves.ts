import type { KognitosFault } from '../layer.ts';

export const createdAtMoves = {
  id: 'created-at-moves',
  area: 'resource',
  lie: 'The moment of creation is the moment of the read.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read', 'read-agrees-with-created'],
  apply: (honest) => {
    let reads = 0;
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        return window === 'read'
          ? { ...shown, created_at: new Date(Date.UTC(2030, 0, 1, 0, 0, reads++)).toISOString().slice(0, 19) }
          : shown;
      },
    };
  },
} as const satisfies KognitosFault;
