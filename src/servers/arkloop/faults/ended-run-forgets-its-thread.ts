import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const endedRunForgetsItsThread = {
  id: 'ended-run-forgets-its-thread',
  area: 'resource',
  lie: 'A read of a run that has ended names another thread.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read', 'list-keeps-to-its-parent'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'read' && isFinal(run.status) ? { thread_id: world.threads[1] ?? '' } : {}),
    }),
  }),
} as const satisfies ArkloopFault;
