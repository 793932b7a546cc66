import type { PaginatedFault } from '../layer.ts';

export const orderTurnsOnLaterPages = {
  id: 'order-turns-on-later-pages',
  dialect: 'offset',
  area: 'pagination',
  lie: 'Things on every page but the first stand in the other order.',
  trips: ['order-as-stated', 'order-is-one-order'],
  apply: (honest) => ({
    cut: (all, start, size, world) => {
      const things = honest.cut(all, start, size, world);
      return start === 0 ? things : things.toReversed();
    },
  }),
} as const satisfies PaginatedFault;
