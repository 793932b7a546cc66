import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const streamAsJson = {
  id: 'stream-as-json',
  area: 'stream',
  lie: 'The event stream is a JSON array.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const run = honest.locate(runId, world);
      const answer = honest.followRun(incoming, runId, world);
      if (!('runId' in run) || answer.stream === undefined) return answer;
      return jsonAnswer(
        200,
        run.events.map((event) => honest.showEvent(event, run, world).data),
      );
    },
  }),
} as const satisfies ArkloopFault;
