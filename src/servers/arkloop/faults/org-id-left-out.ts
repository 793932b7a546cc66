import type { ArkloopFault } from '../layer.ts';

export const orgIdLeftOut = {
  id: 'org-id-left-out',
  area: 'body',
  lie: 'A run that is read does not say its organisation.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const { org_id: org, ...shown } = honest.showRun(run, window, world);
      return window === 'read' || org === undefined ? shown : { ...shown, org_id: org };
    },
  }),
} as const satisfies ArkloopFault;
