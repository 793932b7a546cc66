import type { ToolRegistryFault } from '../layer.ts';

export const failedToldAsSuccess = {
  id: 'failed-told-as-success',
  area: 'stream',
  lie: 'The end event of a run that failed says SUCCESS.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const isToldOtherwise = event.type === 'end' && run.status === 'FAILED';
      const shown = isToldOtherwise ? { ...event, data: { ...event.data, runStatus: 'SUCCESS' } } : event;
      return honest.showEvent(shown, view, run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
