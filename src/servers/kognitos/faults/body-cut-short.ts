import type { KognitosFault } from '../layer.ts';

export const bodyCutShort = {
  id: 'body-cut-short',
  area: 'body',
  lie: 'The body of a run that is read lacks its last character.',
  trips: ['body-valid'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      return answer.status === 200 ? { ...answer, body: String(answer.body).slice(0, -1) } : answer;
    },
  }),
} as const satisfies KognitosFault;
