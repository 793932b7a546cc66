import type { ToolRegistryFault } from '../layer.ts';

export const toolCallsCrash = {
  id: 'tool-calls-crash',
  area: 'stream',
  lie: 'A stream with tool calls breaks the server where there are any.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    followRun: (incoming, runId, world) => {
      const { script = [], events = [] } = world.runs.get(runId) ?? {};
      const told = [...script.map(({ members }) => members), ...events.map(({ data }) => data)];
      const calls = told.some((members) => members?.['toolCalls'] !== undefined);
      return calls && incoming.query.get('includeToolCalls') === 'true'
        ? honest.refuse(500, 'Internal error')
        : honest.followRun(incoming, runId, world);
    },
  }),
} as const satisfies ToolRegistryFault;
