import type { StreamedFault } from '../layer.ts';

export const sentinelMissing = {
  id: 'sentinel-missing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The stream closes without the last line that says that all is done.',
  trips: ['stream-ends-with-closing-event'],
  apply: () => ({
    finish: ({ sink }) => sink.end(),
  }),
} as const satisfies StreamedFault;
