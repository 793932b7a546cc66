import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const unknownInputTaken = {
  id: 'unknown-input-taken',
  area: 'http',
  lie: 'Input for a run that never was is answered with ok.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 404 ? jsonAnswer(200, { ok: true }) : answer;
    },
  }),
} as const satisfies ArkloopFault;
