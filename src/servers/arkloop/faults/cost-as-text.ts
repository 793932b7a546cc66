import type { ArkloopFault } from '../layer.ts';

export const costAsText = {
  id: 'cost-as-text',
  area: 'body',
  lie: 'The cost is a text with a currency sign.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, total_cost_usd: '$0.01' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
