import type { ArkloopFault } from '../layer.ts';

export const unknownRunStreams = {
  id: 'unknown-run-streams',
  area: 'stream',
  lie: 'The stream of a run that does not exist is empty.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const answer = honest.followRun(incoming, runId, world);
      if (answer.status !== 404) return answer;
      return { status: 200, headers: { 'content-type': 'text/event-stream' }, stream: (sink) => sink.end() };
    },
  }),
} as const satisfies ArkloopFault;
