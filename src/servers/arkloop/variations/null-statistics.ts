import type { ArkloopVariation } from '../layer.ts';

export const nullStatistics = {
  id: 'null-statistics',
  difference: 'Usage and cost are null until somebody has counted them.',
  allowed: 'One member of the documents’ sample is null, and nothing says which others may be.',
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list'
        ? {
            ...shown,
            total_input_tokens: null,
            total_output_tokens: null,
            total_cost_usd: null,
            cache_hit_rate: null,
            credits_used: null,
            model: null,
          }
        : shown;
    },
  }),
} as const satisfies ArkloopVariation;
