import type { StreamedFault } from '../layer.ts';

export const pastPositionStartsOver = {
  id: 'past-position-starts-over',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A position behind the last event is taken as none.',
  trips: ['odd-positions-as-promised'],
  apply: (honest) => ({
    replay: (job, position, world) => honest.replay(job, (position?.number ?? 0) > 100 ? undefined : position, world),
  }),
} as const satisfies StreamedFault;
