import type { KognitosVariation } from '../layer.ts';

export const emptyPageWithToken = {
  id: 'empty-page-with-token',
  difference: 'Every list ends with an empty page, to which a token leads.',
  allowed: 'Only a token that is null ends the list.',
  apply: (honest) => ({
    cut: (runs, query) => {
      if (query.token === 'end') return { runs: [], next: null };
      const page = honest.cut(runs, query);
      return typeof page !== 'string' && page.next === null && page.runs.length > 0 ? { ...page, next: 'end' } : page;
    },
  }),
} as const satisfies KognitosVariation;
