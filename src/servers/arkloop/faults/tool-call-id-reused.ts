import type { ArkloopFault } from '../layer.ts';

export const toolCallIdReused = {
  id: 'tool-call-id-reused',
  area: 'stream',
  lie: 'All calls of tools have one id.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    record: (run, type, data, world) =>
      honest.record(run, type, type === 'tool.call' ? { ...data, tool_call_id: 'call' } : data, world),
  }),
} as const satisfies ArkloopFault;
