import type { PaginatedFault } from '../layer.ts';

export const backIsInclusive = {
  id: 'back-is-inclusive',
  dialect: 'link-body',
  area: 'pagination',
  lie: 'The page before ends with the thing that it was to end before.',
  trips: ['way-back-is-the-same'],
  apply: (honest) => ({
    cutBefore: (before, all, size, world) => {
      const { start, things } = honest.cutBefore(before, all, size, world);
      return { start: start + 1, things: all.slice(start + 1, start + things.length + 1) };
    },
  }),
} as const satisfies PaginatedFault;
