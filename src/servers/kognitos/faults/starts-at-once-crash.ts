import type { KognitosFault } from '../layer.ts';

export const startsAtOnceCrash = {
  id: 'starts-at-once-crash',
  area: 'http',
  lie: 'Of starts that come at the same moment only the first is answered; the others break the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    let isBusy = false;
    return {
      startRun: (incoming, world) => {
        // What is the same moment depends on the machine; the mark of the story that makes several at once does not.
        if (!String(incoming.body).includes('at-once')) return honest.startRun(incoming, world);
        if (isBusy) return honest.refuse(500, 'Internal error');
        isBusy = true;
        world.timers.after(100, () => {
          isBusy = false;
        });
        return honest.startRun(incoming, world);
      },
    };
  },
} as const satisfies KognitosFault;
