import type { KognitosFault } from '../layer.ts';

export const listAnswers206 = {
  id: 'list-answers-206',
  area: 'http',
  lie: 'A list is answered with 206 in place of 200.',
  trips: ['status-documented'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const answer = honest.listRuns(incoming, world);
      return answer.status === 200 ? { ...answer, status: 206 } : answer;
    },
  }),
} as const satisfies KognitosFault;
