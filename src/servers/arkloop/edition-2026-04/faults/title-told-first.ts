import type { ArkloopFault } from '../../layer.ts';

export const titleToldFirst = {
  id: 'title-told-first',
  area: 'stream',
  lie: 'The title comes as the first event, before the run has been started.',
  trips: ['opening-event-comes-first'],
  apply: (spoken) => ({
    makeRun: (body, threadId, world) => {
      const run = spoken.makeRun(body, threadId, world);
      run.events.push(spoken.record(run, 'title.updated', { title: 'Draft' }, world));
      return run;
    },
  }),
} as const satisfies ArkloopFault;
