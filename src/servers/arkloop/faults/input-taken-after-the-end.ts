import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const inputTakenAfterTheEnd = {
  id: 'input-taken-after-the-end',
  area: 'lifecycle',
  lie: 'Input for a run that has ended is answered with ok.',
  trips: ['action-only-when-allowed', 'out-of-turn-answered-as-stated'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const run = world.behaviour.locate(runId, world);
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 409 && 'runId' in run && isFinal(run.status) ? jsonAnswer(200, { ok: true }) : answer;
    },
  }),
} as const satisfies ArkloopFault;
