import type { ArkloopFault } from '../layer.ts';

export const laterPagesSayText = {
  id: 'later-pages-say-text',
  area: 'body',
  lie: 'From the second page on, the cost is a text.',
  trips: ['body-valid'],
  apply: (honest) => {
    let later = false;
    return {
      cut: (runs, query) => {
        later = query.before !== undefined;
        return honest.cut(runs, query);
      },
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        return window === 'list' && later ? { ...shown, total_cost_usd: 'free' } : shown;
      },
    };
  },
} as const satisfies ArkloopFault;
