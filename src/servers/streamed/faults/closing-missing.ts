import type { StreamedFault } from '../layer.ts';

export const closingMissing = {
  id: 'closing-missing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The stream closes without a closing event.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    deliver: (event, reader, world) => (event.type === 'job.completed' ? [] : honest.deliver(event, reader, world)),
  }),
} as const satisfies StreamedFault;
