import type { ToolRegistryFault } from '../layer.ts';

export const idsAreWords = {
  id: 'ids-are-words',
  area: 'stream',
  lie: 'Event ids are words with a number, not integers.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => ({ ...honest.showEvent(event, view, run, world), id: `event-${event.id}` }),
  }),
} as const satisfies ToolRegistryFault;
