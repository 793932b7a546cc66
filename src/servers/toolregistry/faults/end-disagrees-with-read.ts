import type { ToolRegistryFault } from '../layer.ts';

export const endDisagreesWithRead = {
  id: 'end-disagrees-with-read',
  area: 'stream',
  lie: 'The end event of a run that succeeded says FAILED.',
  trips: ['closing-event-agrees-with-read'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) => {
      const shown = honest.showEvent(event, view, run, world);
      if (event.type !== 'end' || run.status !== 'SUCCESS') return shown;
      return { ...shown, data: { ...event.data, runStatus: 'FAILED' } };
    },
  }),
} as const satisfies ToolRegistryFault;
