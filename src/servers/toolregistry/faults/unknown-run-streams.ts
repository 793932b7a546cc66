import type { ToolRegistryFault } from '../layer.ts';

export const unknownRunStreams = {
  id: 'unknown-run-streams',
  area: 'http',
  lie: 'Following a run that never was opens a stream that stays empty and ends.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const answer = honest.followRun(incoming, runId, world);
      if (answer.status !== 404) return answer;
      return { status: 200, headers: { 'content-type': 'text/event-stream' }, stream: (sink) => sink.end() };
    },
  }),
} as const satisfies ToolRegistryFault;
