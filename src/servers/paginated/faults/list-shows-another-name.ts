import type { PaginatedFault } from '../layer.ts';

export const listShowsAnotherName = {
  id: 'list-shows-another-name',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'The list shows names in capitals; a read shows them as they were sent.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    show: (thing, window, world) => {
      const shown = honest.show(thing, window, world);
      return window === 'list' ? { ...shown, name: thing.name.toUpperCase() } : shown;
    },
  }),
} as const satisfies PaginatedFault;
