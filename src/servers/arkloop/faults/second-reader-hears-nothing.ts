import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

/** So long the second stream stays open behind the end of its run: long enough for that end to be read. */
const grace = 2_000;

export const secondReaderHearsNothing = {
  id: 'second-reader-hears-nothing',
  area: 'stream',
  lie: 'While one reader follows a run, a second is given a stream on which nothing comes until it is closed.',
  trips: ['readers-see-the-same', 'stream-ends-with-closing-event'],
  apply: (honest) => ({
    // Slow enough for two to be there at once, however busy the machine is.
    script: (run, world) =>
      honest
        .script(run, world)
        .map((step) => (step.waitSteps === undefined && step.waitMs === undefined ? { ...step, waitMs: 300 } : step)),
    followRun: (incoming, runId, world) => {
      const answer = honest.followRun(incoming, runId, world);
      const run = world.runs.get(runId);
      if (answer.stream === undefined || run === undefined || run.listeners.size === 0) return answer;
      return {
        ...answer,
        stream: (sink) => {
          sink.write(Buffer.from(': welcome\n\n'));
          const listener = () => {
            if (isFinal(run.status)) world.timers.after(grace, () => sink.end());
          };
          run.listeners.add(listener);
          sink.onClose(() => run.listeners.delete(listener));
        },
      };
    },
  }),
} as const satisfies ArkloopFault;
