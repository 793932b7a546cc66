import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputTakenAnyTime = {
  id: 'input-taken-any-time',
  area: 'lifecycle',
  lie: 'Input for a run that does not wait is answered with ok.',
  trips: ['action-only-when-allowed', 'out-of-turn-answered-as-stated'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 409 ? jsonAnswer(200, { ok: true }) : answer;
    },
  }),
} as const satisfies ArkloopFault;
