import type { PaginatedFault } from '../layer.ts';

export const cursorIgnored = {
  id: 'cursor-ignored',
  dialect: 'cursor-before',
  area: 'pagination',
  lie: 'The cursor is read by nobody: every page is the first one.',
  trips: ['cursor-has-effect', 'endings-keep-pages', 'pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    readPosition: (query, size, filters, world) =>
      honest.readPosition(query, size, filters, world) === undefined ? undefined : { index: 0 },
  }),
} as const satisfies PaginatedFault;
