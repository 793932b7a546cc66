import type { ArkloopFault } from '../layer.ts';

export const cancelNotOk = {
  id: 'cancel-not-ok',
  area: 'body',
  lie: 'A cancellation that is taken answers that it is not ok.',
  trips: ['body-valid'],
  apply: (honest) => ({ cancel: (run, world) => ({ ...honest.cancel(run, world), body: '{"ok":false}' }) }),
} as const satisfies ArkloopFault;
