import { jsonAnswer } from '../../../http/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const lateCancelGranted = {
  id: 'late-cancel-granted',
  area: 'lifecycle',
  lie: 'Cancelling a run that has ended by itself is answered with ok.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (spoken) => ({
    cancel: (run, world) =>
      run.status === 'completed' || run.status === 'failed' ? jsonAnswer(200, { ok: true }) : spoken.cancel(run, world),
  }),
} as const satisfies ArkloopFault;
