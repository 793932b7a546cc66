import type { PaginatedVariation } from '../layer.ts';

export const backTurnedRound = {
  id: 'back-turned-round',
  dialects: ['link-body'],
  difference: 'Pages on the way back are turned round.',
  allowed: 'Documents do not say in which order a page on the way back stands.',
  apply: (honest) => ({
    cutBefore: (before, all, size, world) => {
      const page = honest.cutBefore(before, all, size, world);
      return { ...page, things: page.things.toReversed() };
    },
    previous: (page, world) =>
      honest.previous({ ...page, things: page.all.slice(page.start, page.start + page.things.length) }, world),
  }),
} as const satisfies PaginatedVariation;
