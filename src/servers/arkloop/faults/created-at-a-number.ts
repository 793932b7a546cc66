import type { ArkloopFault } from '../layer.ts';

export const createdAtANumber = {
  id: 'created-at-a-number',
  area: 'body',
  lie: 'The moment of creation in lists is a number.',
  trips: ['body-valid', 'immutable-members-stay', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'list' ? { ...shown, created_at: Date.parse(run.createdAt) } : shown;
    },
  }),
} as const satisfies ArkloopFault;
