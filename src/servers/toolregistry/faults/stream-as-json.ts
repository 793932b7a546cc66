import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const streamAsJson = {
  id: 'stream-as-json',
  area: 'stream',
  lie: 'The stream is a JSON array of the events so far.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const run = honest.locate(runId, world);
      if (!('runId' in run)) return run;
      const view = { includeToolCalls: incoming.query.get('includeToolCalls') === 'true' };
      return jsonAnswer(
        200,
        run.events.map((event) => honest.showEvent(event, view, run, world).data),
      );
    },
  }),
} as const satisfies ToolRegistryFault;
