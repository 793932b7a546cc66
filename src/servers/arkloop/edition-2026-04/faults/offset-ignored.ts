import type { ArkloopFault } from '../../layer.ts';

export const offsetIgnored = {
  id: 'offset-ignored',
  area: 'pagination',
  lie: 'The offset is ignored.',
  trips: ['beyond-the-end', 'pages-repeat-no-item'],
  apply: (spoken) => ({
    cut: (runs, query) => spoken.cut(runs, { ...query, offset: 0 }),
  }),
} as const satisfies ArkloopFault;
