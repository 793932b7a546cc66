import type { ArkloopFault } from '../layer.ts';

export const tokensAsText = {
  id: 'tokens-as-text',
  area: 'body',
  lie: 'Counts of tokens are texts.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, total_input_tokens: '100' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
