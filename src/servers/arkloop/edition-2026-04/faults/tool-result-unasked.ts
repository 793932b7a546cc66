import type { ArkloopFault } from '../../layer.ts';

export const toolResultUnasked = {
  id: 'tool-result-unasked',
  area: 'stream',
  lie: 'Results of tools name calls that nobody made.',
  trips: ['paired-events-match'],
  apply: (spoken) => ({
    record: (run, type, data, world) =>
      spoken.record(run, type, type === 'tool.result' ? { ...data, tool_call_id: 'call_x' } : data, world),
  }),
} as const satisfies ArkloopFault;
