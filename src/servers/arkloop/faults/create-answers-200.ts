import type { ArkloopFault } from '../layer.ts';

export const createAnswers200 = {
  id: 'create-answers-200',
  area: 'http',
  lie: 'A run that was made is answered with 200 in place of 201.',
  trips: ['status-documented'],
  apply: (honest) => ({
    createRun: (incoming, threadId, world) => {
      const answer = honest.createRun(incoming, threadId, world);
      return answer.status === 201 ? { ...answer, status: 200 } : answer;
    },
  }),
} as const satisfies ArkloopFault;
