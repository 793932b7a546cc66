import type { ToolRegistryFault } from '../layer.ts';

export const createsAtOnceCrash = {
  id: 'creates-at-once-crash',
  area: 'http',
  lie: 'Of creates that come at the same moment only the first is answered; the others break the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    let isBusy = false;
    return {
      createRun: (incoming, world) => {
        // What is the same moment depends on the machine; the mark of the story that makes several at once does not.
        if (!String(incoming.body).includes('at-once')) return honest.createRun(incoming, world);
        if (isBusy) return honest.refuse(500, 'Internal error');
        isBusy = true;
        world.timers.after(100, () => {
          isBusy = false;
        });
        return honest.createRun(incoming, world);
      },
    };
  },
} as const satisfies ToolRegistryFault;
