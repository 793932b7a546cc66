import type { KognitosFault } from '../layer.ts';

export const runAsTextPlain = {
  id: 'run-as-text-plain',
  area: 'http',
  lie: 'A run that is read comes as text/plain.',
  trips: ['media-type-documented'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      return answer.status === 200 ? { ...answer, headers: { 'content-type': 'text/plain; charset=utf-8' } } : answer;
    },
  }),
} as const satisfies KognitosFault;
