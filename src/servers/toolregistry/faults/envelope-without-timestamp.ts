import type { ToolRegistryFault } from '../layer.ts';

export const envelopeWithoutTimestamp = {
  id: 'envelope-without-timestamp',
  area: 'stream',
  lie: 'Events lack their timestamp.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const { timestamp: _, ...data } = event.data;
      return honest.showEvent({ ...event, data }, view, run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
