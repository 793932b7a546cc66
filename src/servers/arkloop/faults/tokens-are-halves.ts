import type { ArkloopFault } from '../layer.ts';

export const tokensAreHalves = {
  id: 'tokens-are-halves',
  area: 'body',
  lie: 'Numbers of tokens have a fraction.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return 'total_input_tokens' in shown ? { ...shown, total_input_tokens: 100.5 } : shown;
    },
  }),
} as const satisfies ArkloopFault;
