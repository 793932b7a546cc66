import type { ArkloopFault } from '../layer.ts';

export const startedTwice = {
  id: 'started-twice',
  area: 'stream',
  lie: 'A run is started twice.',
  trips: ['opening-event-comes-first'],
  apply: (honest) => ({
    script: (run, world) => [{ event: 'run.started' }, ...honest.script(run, world)],
  }),
} as const satisfies ArkloopFault;
