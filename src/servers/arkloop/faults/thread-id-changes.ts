import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const threadIdChanges = {
  id: 'thread-id-changes',
  area: 'lifecycle',
  lie: 'A run that has ended is shown under another thread.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read', 'list-keeps-to-its-parent'],
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      return window === 'read' && isFinal(run.status) ? { ...shown, thread_id: world.threads[1] ?? '' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
