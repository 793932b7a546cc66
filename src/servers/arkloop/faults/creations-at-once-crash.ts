import type { ArkloopFault } from '../layer.ts';

/** Longer than requests of one moment lie apart, however busy the machine is. */
const moment = 100;

export const creationsAtOnceCrash = {
  id: 'creations-at-once-crash',
  area: 'http',
  lie: 'Of two runs with one persona that are made at the same moment the second breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    const underWay = new Set<string>();
    return {
      createRun: (incoming, threadId, world) => {
        const asked = String(incoming.body ?? '');
        if (!/fails|uses-tools/.test(asked)) return honest.createRun(incoming, threadId, world);
        if (underWay.size > 0) return honest.refuse(500, 'internal', 'Internal error', world);
        underWay.add(asked);
        world.timers.after(moment, () => underWay.delete(asked));
        return honest.createRun(incoming, threadId, world);
      },
    };
  },
} as const satisfies ArkloopFault;
