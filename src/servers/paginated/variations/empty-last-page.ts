import type { PaginatedVariation } from '../layer.ts';

export const emptyLastPage = {
  id: 'empty-last-page',
  dialects: ['link-body', 'link-header', 'token-absent', 'token-null', 'token-shared'],
  difference: 'A full last page still has a token, which leads to an empty page without one.',
  allowed: 'A token promises that there may be more, not that there is.',
  apply: (honest) => ({
    next: (page, world) => {
      const next = honest.next(page, world);
      const last = page.things.at(-1);
      return next ?? (last !== undefined && page.things.length === page.size ? { after: last.number } : undefined);
    },
  }),
} as const satisfies PaginatedVariation;
