import type { ToolRegistryFault } from '../layer.ts';

export const abortEndMissing = {
  id: 'abort-end-missing',
  area: 'stream',
  lie: 'The stream of an aborted run closes without its end event.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    deliver: (event, run, world) =>
      event.type === 'end' && run.status === 'CANCELED' ? [] : honest.deliver(event, run, world),
  }),
} as const satisfies ToolRegistryFault;
