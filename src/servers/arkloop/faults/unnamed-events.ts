import type { ArkloopFault } from '../layer.ts';

export const unnamedEvents = {
  id: 'unnamed-events',
  area: 'stream',
  lie: 'Every piece of text comes with an event of a type that no document names.',
  trips: ['event-types-are-documented'],
  apply: (honest) => ({
    script: (run, world) =>
      honest
        .script(run, world)
        .flatMap((step) =>
          step.event === 'message.delta' ? [{ event: 'trace.span', data: {}, waitMs: 0 }, step] : [step],
        ),
  }),
} as const satisfies ArkloopFault;
