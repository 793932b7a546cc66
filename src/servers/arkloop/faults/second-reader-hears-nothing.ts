import type { ArkloopFault } from '../layer.ts';

export const secondReaderHearsNothing = {
  id: 'second-reader-hears-nothing',
  area: 'stream',
  lie: 'While one reader follows a run, a second is given a stream on which nothing ever comes.',
  trips: ['readers-see-the-same', 'stream-ends-with-closing-event'],
  apply: (honest) => ({
    // Slow enough for two to be there at once, however busy the machine is.
    script: (run, world) =>
      honest
        .script(run, world)
        .map((step) => (step.waitSteps === undefined && step.waitMs === undefined ? { ...step, waitMs: 150 } : step)),
    followRun: (incoming, runId, world) => {
      const answer = honest.followRun(incoming, runId, world);
      const run = world.runs.get(runId);
      return answer.stream === undefined || run === undefined || run.listeners.size === 0
        ? answer
        : { ...answer, stream: (sink) => sink.write(Buffer.from(': welcome\n\n')) };
    },
  }),
} as const satisfies ArkloopFault;
