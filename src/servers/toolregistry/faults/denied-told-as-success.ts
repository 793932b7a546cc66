import type { ToolRegistryFault } from '../layer.ts';

export const deniedToldAsSuccess = {
  id: 'denied-told-as-success',
  area: 'stream',
  lie: 'The end event of a run that was denied says SUCCESS.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const isToldOtherwise =
        event.type === 'end' && run.status === 'CANCELED' && run.events.some(({ type }) => type === 'run_action');
      const shown = isToldOtherwise ? { ...event, data: { ...event.data, runStatus: 'SUCCESS' } } : event;
      return honest.showEvent(shown, view, run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
