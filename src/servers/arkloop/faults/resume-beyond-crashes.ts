import type { ArkloopFault } from '../layer.ts';

export const resumeBeyondCrashes = {
  id: 'resume-beyond-crashes',
  area: 'stream',
  lie: 'A position behind the last event breaks the server.',
  trips: ['odd-positions-are-answered'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const run = world.runs.get(runId);
      return run !== undefined && Number(incoming.query.get('after_seq')) > run.events.length
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.followRun(incoming, runId, world);
    },
  }),
} as const satisfies ArkloopFault;
