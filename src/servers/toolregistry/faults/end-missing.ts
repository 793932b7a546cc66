import type { ToolRegistryFault } from '../layer.ts';

export const endMissing = {
  id: 'end-missing',
  area: 'stream',
  lie: 'Streams close without an end event.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    deliver: (event, run, world) => (event.type === 'end' ? [] : honest.deliver(event, run, world)),
  }),
} as const satisfies ToolRegistryFault;
