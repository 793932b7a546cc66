import type { ToolRegistryFault } from '../layer.ts';

export const contextDropped = {
  id: 'context-dropped',
  area: 'resource',
  lie: 'A run that is read shows an empty context, whatever was sent.',
  trips: ['read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({ ...honest.showRun(run, view, world), context: '' }),
  }),
} as const satisfies ToolRegistryFault;
