import type { ToolRegistryFault } from '../layer.ts';

export const idsRestartAfterPause = {
  id: 'ids-restart-after-pause',
  area: 'stream',
  lie: 'Events are counted from 1 again when a run goes on behind an approval.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const decided = run.events.findIndex(({ type }) => type === 'run_action');
      const id = decided >= 0 && event.id > decided ? event.id - decided : event.id;
      return honest.showEvent({ ...event, id }, view, run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
