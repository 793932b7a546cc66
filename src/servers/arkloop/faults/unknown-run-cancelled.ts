import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const unknownRunCancelled = {
  id: 'unknown-run-cancelled',
  area: 'http',
  lie: 'Cancelling a run that never was is answered with ok.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    cancelRun: (incoming, runId, world) => {
      const answer = honest.cancelRun(incoming, runId, world);
      return answer.status === 404 ? jsonAnswer(200, { ok: true }) : answer;
    },
  }),
} as const satisfies ArkloopFault;
