import type { ArkloopFault } from '../layer.ts';

export const beforeIgnored = {
  id: 'before-ignored',
  area: 'pagination',
  lie: 'The cursor `before` has no effect: every page is the first one.',
  trips: ['cursor-has-effect'],
  apply: () => ({
    cut: (runs, { limit }) => runs.slice(0, limit),
  }),
} as const satisfies ArkloopFault;
