import type { KognitosFault } from '../layer.ts';

export const readAsHtml = {
  id: 'read-as-html',
  area: 'http',
  lie: 'Only reads of a run are called HTML.',
  trips: ['media-type-documented'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      return answer.status === 200
        ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } }
        : answer;
    },
  }),
} as const satisfies KognitosFault;
