import type { ArkloopFault } from '../layer.ts';

export const inputAnswers202 = {
  id: 'input-answers-202',
  area: 'http',
  lie: 'Input that is taken is answered with 202 in place of 200.',
  trips: ['status-documented'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 200 ? { ...answer, status: 202 } : answer;
    },
  }),
} as const satisfies ArkloopFault;
