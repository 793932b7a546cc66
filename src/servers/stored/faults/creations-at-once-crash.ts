import type { StoredFault } from '../layer.ts';

export const creationsAtOnceCrash = {
  id: 'creations-at-once-crash',
  area: 'http',
  lie: 'Of creations that come at the same moment only the first is answered; the others break the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    let isBusy = false;
    return {
      create: (incoming, kind, parent, world) => {
        // What is the same moment depends on the machine; the mark of the story that makes several at once does not.
        if (!String(incoming.body).includes('at-once')) return honest.create(incoming, kind, parent, world);
        if (isBusy) return honest.refuse(500, 'Internal error');
        isBusy = true;
        world.timers.after(100, () => {
          isBusy = false;
        });
        return honest.create(incoming, kind, parent, world);
      },
    };
  },
} as const satisfies StoredFault;
