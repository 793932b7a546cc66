import type { StreamedFault } from '../layer.ts';

export const neverCloses = {
  id: 'never-closes',
  area: 'stream',
  dialect: 'named',
  lie: 'The stream stays open behind its last event.',
  trips: ['stream-closes-after-end'],
  waits: true,
  apply: () => ({ finish: () => undefined }),
} as const satisfies StreamedFault;
