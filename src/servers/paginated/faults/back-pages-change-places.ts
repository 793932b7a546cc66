import type { PaginatedFault } from '../layer.ts';

export const backPagesChangePlaces = {
  id: 'back-pages-change-places',
  dialect: 'cursor-after',
  area: 'pagination',
  lie: 'The way back shows the first pages first.',
  trips: ['way-back-is-the-same'],
  apply: (honest) => ({
    cutBefore: (before, all, size, world) => {
      const { start, things } = honest.cutBefore(before, all, size, world);
      const from = Math.max(0, all.length - start - things.length - size);
      return { start, things: start === 0 ? things : honest.cut(all, from, size, world) };
    },
  }),
} as const satisfies PaginatedFault;
