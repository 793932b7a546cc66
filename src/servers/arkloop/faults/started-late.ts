import type { ArkloopFault } from '../layer.ts';

export const startedLate = {
  id: 'started-late',
  area: 'stream',
  lie: 'A piece of text comes before run.started.',
  trips: ['opening-event-comes-first'],
  apply: (honest) => ({
    record: (run, type, data, world) => {
      if (type === 'run.started') run.events.push(honest.record(run, 'message.delta', { content: '' }, world));
      return honest.record(run, type, data, world);
    },
  }),
} as const satisfies ArkloopFault;
