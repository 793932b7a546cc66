import type { ArkloopFault } from '../layer.ts';

export const completedMissing = {
  id: 'completed-missing',
  area: 'stream',
  lie: 'Runs end without run.completed.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    deliver: (event, run, world) => (event.type === 'run.completed' ? [] : honest.deliver(event, run, world)),
    replay: (run, after) => honest.replay(run, after).filter(({ type }) => type !== 'run.completed'),
  }),
} as const satisfies ArkloopFault;
