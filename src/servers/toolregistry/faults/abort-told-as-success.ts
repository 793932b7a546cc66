import type { ToolRegistryFault } from '../layer.ts';

export const abortToldAsSuccess = {
  id: 'abort-told-as-success',
  area: 'lifecycle',
  lie: 'The end event of an aborted run says SUCCESS.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const shown = honest.showEvent(event, view, run, world);
      if (event.type !== 'end' || run.status !== 'CANCELED') return shown;
      return { ...shown, data: { ...event.data, runStatus: 'SUCCESS' } };
    },
  }),
} as const satisfies ToolRegistryFault;
