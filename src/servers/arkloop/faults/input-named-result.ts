import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputNamedResult = {
  id: 'input-named-result',
  area: 'body',
  lie: 'Only the answer to input lacks what it should say.',
  trips: ['body-valid'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 200 ? jsonAnswer(200, { done: true }) : answer;
    },
  }),
} as const satisfies ArkloopFault;
