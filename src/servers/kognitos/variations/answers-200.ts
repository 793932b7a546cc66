import type { KognitosVariation } from '../layer.ts';

export const answers200 = {
  id: 'answers-200',
  difference: 'A run that was started is answered with 200.',
  allowed: 'The documents do not show the status of success.',
  apply: (honest) => ({
    startRun: (incoming, world) => {
      const answer = honest.startRun(incoming, world);
      return answer.status === 201 ? { ...answer, status: 200 } : answer;
    },
  }),
} as const satisfies KognitosVariation;
