import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const cancelRefusalsAreBare = {
  id: 'cancel-refusals-are-bare',
  area: 'body',
  lie: 'Only refusals of a cancellation have no body.',
  trips: ['body-valid'],
  apply: (honest) => ({
    cancelRun: (incoming, runId, world) => {
      const answer = honest.cancelRun(incoming, runId, world);
      return answer.status >= 400 ? jsonAnswer(answer.status, {}) : answer;
    },
  }),
} as const satisfies ArkloopFault;
