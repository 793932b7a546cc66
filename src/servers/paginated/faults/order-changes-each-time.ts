import type { PaginatedFault } from '../layer.ts';

export const orderChangesEachTime = {
  id: 'order-changes-each-time',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'The list turns round at each request.',
  trips: ['filter-loses-no-item', 'pages-lose-no-item', 'pages-repeat-no-item'],
  apply: (honest) => {
    const turns = new Map<string | undefined, number>();
    return {
      // Each answer begins one thing later in the circle.
      select: (filters, world) => {
        const all = honest.select(filters, world);
        const turn = (turns.get(filters.owner) ?? 0) + 1;
        turns.set(filters.owner, turn);
        const by = all.length === 0 ? 0 : turn % all.length;
        return [...all.slice(by), ...all.slice(0, by)];
      },
    };
  },
} as const satisfies PaginatedFault;
