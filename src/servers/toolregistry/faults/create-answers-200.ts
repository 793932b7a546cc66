import type { ToolRegistryFault } from '../layer.ts';

export const createAnswers200 = {
  id: 'create-answers-200',
  area: 'http',
  lie: 'A created run is answered with 200 in place of 201.',
  trips: ['status-documented'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      const answer = honest.createRun(incoming, world);
      return answer.status === 201 ? { ...answer, status: 200 } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
