import type { ToolRegistryFault } from '../layer.ts';

export const idsGoBack = {
  id: 'ids-go-back',
  area: 'stream',
  lie: 'Event ids count down.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => honest.showEvent({ ...event, id: 1000 - event.id }, view, run, world),
  }),
} as const satisfies ToolRegistryFault;
