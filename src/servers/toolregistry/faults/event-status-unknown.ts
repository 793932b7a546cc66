import type { ToolRegistryFault } from '../layer.ts';

export const eventStatusUnknown = {
  id: 'event-status-unknown',
  area: 'stream',
  lie: 'Step events show a status that no document names.',
  trips: ['event-state-is-declared'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) =>
      honest.showEvent(
        event.type === 'step' ? { ...event, data: { ...event.data, runStatus: 'WORKING' } } : event,
        view,
        run,
        world,
      ),
  }),
} as const satisfies ToolRegistryFault;
