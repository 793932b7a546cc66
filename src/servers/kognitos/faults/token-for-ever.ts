import type { KognitosFault } from '../layer.ts';
import { tokenFor } from '../list.ts';

export const tokenForEver = {
  id: 'token-for-ever',
  area: 'pagination',
  lie: 'The last page has a token, too, which leads to the last page.',
  trips: ['pages-repeat-no-item', 'walk-terminates'],
  apply: (honest) => ({
    cut: (runs, query) => {
      const page = honest.cut(runs, query);
      const before = runs.at(-2);
      return typeof page === 'string' || page.next !== null || before === undefined
        ? page
        : { ...page, next: tokenFor(before.id, query) };
    },
  }),
} as const satisfies KognitosFault;
