import type { StreamedFault } from '../layer.ts';

export const sentinelTwice = {
  id: 'sentinel-twice',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The last line, which says that all is done, is sent twice.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    finish: (reader, world) => {
      const { dialect, behaviour } = world;
      behaviour.pour(`data: ${dialect.sentinel}\n\n`, reader, world);
      honest.finish(reader, world);
    },
  }),
} as const satisfies StreamedFault;
