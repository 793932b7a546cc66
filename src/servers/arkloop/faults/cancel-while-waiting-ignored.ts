import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const cancelWhileWaitingIgnored = {
  id: 'cancel-while-waiting-ignored',
  area: 'lifecycle',
  lie: 'A run that waits for its user is not stopped by a cancellation, which is answered with ok.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    cancel: (run, world) =>
      run.status === 'waiting_for_input' ? jsonAnswer(200, { ok: true }) : honest.cancel(run, world),
  }),
} as const satisfies ArkloopFault;
