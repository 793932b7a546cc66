import type { StreamedFault } from '../layer.ts';

export const plainTextStream = {
  id: 'plain-text-stream',
  area: 'stream',
  dialect: 'named',
  lie: 'The stream is declared as plain text.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    follow: (incoming, job, world) => {
      const answer = honest.follow(incoming, job, world);
      return answer.status === 200 ? { ...answer, headers: { 'content-type': 'text/plain' } } : answer;
    },
  }),
} as const satisfies StreamedFault;
