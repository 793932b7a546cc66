import type { ToolRegistryFault } from '../layer.ts';

export const orderFlips = {
  id: 'order-flips',
  area: 'pagination',
  lie: 'Even pages are cut from the list in the other order.',
  trips: ['order-is-one-order', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(query.page % 2 === 0 ? runs.toReversed() : runs, query),
  }),
} as const satisfies ToolRegistryFault;
