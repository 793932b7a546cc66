import type { ToolRegistryFault } from '../layer.ts';

export const eventIdsAreFloats = {
  id: 'event-ids-are-floats',
  area: 'stream',
  lie: 'Ids of events count in halves.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => ({
      ...honest.showEvent(event, view, run, world),
      id: String(1 + event.id / 2),
    }),
  }),
} as const satisfies ToolRegistryFault;
