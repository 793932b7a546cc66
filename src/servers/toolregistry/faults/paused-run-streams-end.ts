import type { ToolRegistryFault } from '../layer.ts';

export const pausedRunStreamsEnd = {
  id: 'paused-run-streams-end',
  area: 'stream',
  lie: 'A second stream of a run that waits for an approval is closed as soon as it has told what was.',
  trips: ['stream-ends-with-closing-event'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const run = world.runs.get(runId);
      const answer = honest.followRun(incoming, runId, world);
      const { stream } = answer;
      if (run?.status !== 'PAUSED' || run.listeners.size === 0 || stream === undefined) return answer;
      return {
        ...answer,
        stream: (sink) => {
          stream(sink);
          sink.end();
        },
      };
    },
  }),
} as const satisfies ToolRegistryFault;
