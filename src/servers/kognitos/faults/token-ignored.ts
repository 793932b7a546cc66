import type { KognitosFault } from '../layer.ts';

export const tokenIgnored = {
  id: 'token-ignored',
  area: 'pagination',
  lie: 'The token is checked and then forgotten: every page is the first one.',
  trips: ['pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      const { token: _, ...first } = query;
      return typeof page === 'string' ? page : honest.cut(runs, { ...first, token: undefined });
    },
  }),
} as const satisfies KognitosFault;
