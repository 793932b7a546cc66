import type { ArkloopFault } from '../layer.ts';

export const beforeIgnored = {
  id: 'before-ignored',
  area: 'pagination',
  lie: 'The list of all runs begins anew, whatever before says.',
  trips: ['cursor-has-effect'],
  apply: (honest) => ({
    cut: (runs, query) => honest.cut(runs, { ...query, before: undefined }),
  }),
} as const satisfies ArkloopFault;
