import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunShrinks = {
  id: 'ended-run-shrinks',
  area: 'body',
  lie: 'A read of a run that has ended leaves out whose it is.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const { org_id: org, ...shown } = honest.showRun(run, window, world);
      return window === 'read' && isFinal(run.status)
        ? shown
        : { ...shown, ...(org === undefined ? {} : { org_id: org }) };
    },
  }),
} as const satisfies ArkloopFault;
