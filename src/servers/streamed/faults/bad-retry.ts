import type { StreamedFault } from '../layer.ts';

export const badRetry = {
  id: 'bad-retry',
  area: 'stream',
  dialect: 'named',
  lie: 'A retry line names its unit.',
  trips: ['stream-is-well-framed'],
  apply: (honest) => ({
    frame: (frame, world) => `retry: 3s\n${honest.frame(frame, world)}`,
  }),
} as const satisfies StreamedFault;
