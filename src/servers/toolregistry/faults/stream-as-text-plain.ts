import type { ToolRegistryFault } from '../layer.ts';

export const streamAsTextPlain = {
  id: 'stream-as-text-plain',
  area: 'stream',
  lie: 'The stream has the media type text/plain.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const answer = honest.followRun(incoming, runId, world);
      return answer.status === 200 ? { ...answer, headers: { 'content-type': 'text/plain; charset=utf-8' } } : answer;
    },
  }),
} as const satisfies ToolRegistryFault;
