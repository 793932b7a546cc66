import type { StoredFault } from '../layer.ts';

export const defaultLimitWrong = {
  id: 'default-limit-wrong',
  area: 'http',
  lie: 'A list without a limit shows three.',
  trips: ['default-equals-left-out', 'page-size-honoured', 'pages-lose-no-item', 'short-page-is-last'],
  apply: (honest) => ({
    list: (incoming, kind, parent, world) => {
      const query = new URLSearchParams(incoming.query);
      if (!query.has('limit')) query.set('limit', '3');
      return honest.list({ ...incoming, query }, kind, parent, world);
    },
  }),
} as const satisfies StoredFault;
