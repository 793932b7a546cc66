import type { ToolRegistryFault } from '../layer.ts';

export const toolCallsAlwaysTold = {
  id: 'tool-calls-always-told',
  area: 'stream',
  lie: 'Steps show tool calls to those who did not ask for them.',
  trips: ['include-flag-honoured'],
  apply: (honest) => ({
    showEvent: (event, _view, run, world) => honest.showEvent(event, { includeToolCalls: true }, run, world),
  }),
} as const satisfies ToolRegistryFault;
