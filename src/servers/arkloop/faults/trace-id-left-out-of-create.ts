import type { ArkloopFault } from '../layer.ts';

export const traceIdLeftOutOfCreate = {
  id: 'trace-id-left-out-of-create',
  area: 'body',
  lie: 'The answer to create has no trace_id.',
  trips: ['body-valid'],
  apply: () => ({ showCreated: (run) => ({ run_id: run.runId }) }),
} as const satisfies ArkloopFault;
