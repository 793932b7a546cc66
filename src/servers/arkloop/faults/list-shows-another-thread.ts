import type { ArkloopFault } from '../layer.ts';

export const listShowsAnotherThread = {
  id: 'list-shows-another-thread',
  area: 'resource',
  lie: 'The list names another thread than a read does.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'list' ? { thread_id: world.threads[1] ?? '' } : {}),
    }),
  }),
} as const satisfies ArkloopFault;
