import type { ToolRegistryVariation } from '../layer.ts';

export const staysOpen = {
  id: 'stays-open',
  difference: 'Streams stay open after the end event and go on with keepalives.',
  allowed: 'The documents do not say that the stream closes.',
  apply: (honest) => ({
    closeStream: (sink, world) => {
      const stop = world.timers.every(100, () =>
        world.behaviour.pour(honest.frame({ event: 'keepalive', data: null }, world), sink, world),
      );
      sink.onClose(stop);
    },
  }),
} as const satisfies ToolRegistryVariation;
