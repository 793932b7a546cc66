import type { ArkloopFault } from '../layer.ts';

export const threadRunWithoutStatus = {
  id: 'thread-run-without-status',
  area: 'body',
  lie: 'The list of a thread does not show the status.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const { status, ...shown } = honest.showRun(run, window, world);
      return window === 'thread' || status === undefined ? shown : { ...shown, status };
    },
  }),
} as const satisfies ArkloopFault;
