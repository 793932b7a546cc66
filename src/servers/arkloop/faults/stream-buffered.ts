import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

/** Steps for which everything is held back behind the end. */
const late = 100;

export const streamBuffered = {
  id: 'stream-buffered',
  area: 'stream',
  lie: 'Events are held back until a while after the run has ended.',
  trips: ['stream-is-live'],
  apply: (honest) => ({
    // Slow enough for a look at a run that is still at it, however busy the machine is.
    script: (run, world) =>
      honest.script(run, world).map((step) => (step.to === 'completed' ? { ...step, waitSteps: 50 } : step)),
    followRun: (incoming, runId, world) => {
      const run = honest.locate(runId, world);
      const answer = honest.followRun(incoming, runId, world);
      const { stream } = answer;
      if (!('runId' in run) || stream === undefined || isFinal(run.status)) return answer;
      return {
        ...answer,
        stream: (sink) => {
          const held: Buffer[] = [];
          stream({
            ...sink,
            onClose: (listener) => sink.onClose(listener),
            write: (bytes) => held.push(bytes),
            end: () =>
              world.timers.after(late * world.stepMs, () => {
                sink.write(Buffer.concat(held));
                sink.end();
              }),
          });
        },
      };
    },
  }),
} as const satisfies ArkloopFault;
