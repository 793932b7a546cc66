import type { ToolRegistryFault } from '../layer.ts';

export const idsRepeat = {
  id: 'ids-repeat',
  area: 'stream',
  lie: 'All events have the id 1.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => honest.showEvent({ ...event, id: 1 }, view, run, world),
  }),
} as const satisfies ToolRegistryFault;
