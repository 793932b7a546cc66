import type { ArkloopFault } from '../layer.ts';

export const createdAtMoves = {
  id: 'created-at-moves',
  area: 'lifecycle',
  lie: 'The moment of creation is a second later in every answer.',
  trips: ['durations-agree', 'immutable-members-stay', 'moments-in-order'],
  apply: (honest) => {
    const told = new Map<string, number>();
    return {
      showRun: (run, window, world) => {
        const times = (told.get(run.runId) ?? 0) + 1;
        told.set(run.runId, times);
        const moved = new Date(Date.parse(run.createdAt) + times * 1000).toISOString();
        return { ...honest.showRun(run, window, world), created_at: moved };
      },
    };
  },
} as const satisfies ArkloopFault;
