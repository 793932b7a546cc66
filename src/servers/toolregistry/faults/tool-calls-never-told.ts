import type { ToolRegistryFault } from '../layer.ts';

export const toolCallsNeverTold = {
  id: 'tool-calls-never-told',
  area: 'stream',
  lie: 'Steps show no tool calls to those who asked for them.',
  trips: ['include-flag-honoured'],
  apply: (honest) => ({
    showEvent: (event, _view, run, world) => honest.showEvent(event, { includeToolCalls: false }, run, world),
  }),
} as const satisfies ToolRegistryFault;
