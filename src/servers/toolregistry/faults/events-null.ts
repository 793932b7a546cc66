import type { ToolRegistryFault } from '../layer.ts';

export const eventsNull = {
  id: 'events-null',
  area: 'body',
  lie: 'events is null unless events were asked for.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      return view.includeEvents ? shown : { ...shown, events: null };
    },
  }),
} as const satisfies ToolRegistryFault;
