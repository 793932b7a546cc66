import type { ArkloopFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const readEmptiesStream = {
  id: 'read-empties-stream',
  area: 'stream',
  lie: 'Events are told once: what somebody was told is not told again.',
  trips: ['resume-loses-nothing'],
  apply: (honest) => {
    const told = new WeakMap<Run, number>();
    return {
      replay: (run, after) => {
        const before = told.get(run) ?? 0;
        told.set(run, run.events.length);
        return honest.replay(run, after).filter(({ seq }) => seq > before);
      },
    };
  },
} as const satisfies ArkloopFault;
