import type { KognitosFault } from '../layer.ts';

export const startsAtOnceLost = {
  id: 'starts-at-once-lost',
  area: 'resource',
  lie: 'Of starts that come at the same moment all are answered, and only the first is kept.',
  trips: ['created-is-listed', 'created-is-readable'],
  apply: (honest) => {
    let isBusy = false;
    return {
      startRun: (incoming, world) => {
        const known = new Set(world.runs.keys());
        const answer = honest.startRun(incoming, world);
        if (isBusy) for (const id of world.runs.keys()) if (!known.has(id)) world.runs.delete(id);
        isBusy = true;
        world.timers.after(10, () => {
          isBusy = false;
        });
        return answer;
      },
    };
  },
} as const satisfies KognitosFault;
