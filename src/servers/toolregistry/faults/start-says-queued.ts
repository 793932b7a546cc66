import type { ToolRegistryFault } from '../layer.ts';

export const startSaysQueued = {
  id: 'start-says-queued',
  area: 'stream',
  lie: 'The start event says that the run is still queued.',
  trips: ['event-state-is-declared'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) =>
      honest.showEvent(
        event.type === 'start' ? { ...event, data: { ...event.data, runStatus: 'QUEUED' } } : event,
        view,
        run,
        world,
      ),
  }),
} as const satisfies ToolRegistryFault;
