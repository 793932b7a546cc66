import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunForgetsItsTrace = {
  id: 'ended-run-forgets-its-trace',
  area: 'resource',
  lie: 'A read of a run that has ended names another trace.',
  trips: ['read-agrees-with-created'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'read' && isFinal(run.status) ? { trace_id: 'gone' } : {}),
    }),
  }),
} as const satisfies ArkloopFault;
