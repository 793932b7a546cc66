import type { ArkloopVariation } from '../layer.ts';

export const staysOpen = {
  id: 'stays-open',
  difference: 'Streams stay open after their last event.',
  allowed: 'The documents do not say that the stream closes.',
  apply: (honest) => ({
    closeStream: (sink, _run, world) => {
      const stop = world.timers.every(100, () => world.behaviour.pour(honest.heartbeat, sink, world));
      sink.onClose(stop);
    },
  }),
} as const satisfies ArkloopVariation;
