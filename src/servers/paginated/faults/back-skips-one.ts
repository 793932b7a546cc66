import type { PaginatedFault } from '../layer.ts';

export const backSkipsOne = {
  id: 'back-skips-one',
  dialect: 'cursor-after',
  area: 'pagination',
  lie: 'The page before lacks the thing that stands right before its cursor.',
  trips: ['way-back-is-the-same'],
  apply: (honest) => ({
    cutBefore: (before, all, size, world) => {
      const page = honest.cutBefore(before, all, size, world);
      return { ...page, things: page.things.slice(0, -1) };
    },
  }),
} as const satisfies PaginatedFault;
