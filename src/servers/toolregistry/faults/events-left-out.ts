import type { ToolRegistryFault } from '../layer.ts';

export const eventsLeftOut = {
  id: 'events-left-out',
  area: 'body',
  lie: 'The required member events is missing unless events were asked for.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const { events, ...shown } = honest.showRun(run, view, world);
      return view.includeEvents && events !== undefined ? { ...shown, events } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
