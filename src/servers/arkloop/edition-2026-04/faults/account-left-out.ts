import type { ArkloopFault } from '../../layer.ts';

export const accountLeftOut = {
  id: 'account-left-out',
  area: 'body',
  lie: 'A read does not show the account.',
  trips: ['body-valid'],
  apply: (spoken) => ({
    showRun: (run, window, world) => {
      const { account_id: account, ...shown } = spoken.showRun(run, window, world);
      return window === 'read' || account === undefined ? shown : { ...shown, account_id: account };
    },
  }),
} as const satisfies ArkloopFault;
