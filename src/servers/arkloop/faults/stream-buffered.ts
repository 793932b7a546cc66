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
