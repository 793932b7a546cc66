import type { ArkloopFault } from '../layer.ts';

export const threadListShowsAnotherStatus = {
  id: 'thread-list-shows-another-status',
  area: 'resource',
  lie: 'The list of a thread says running of all runs.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'thread' ? { status: 'running' } : {}),
    }),
  }),
} as const satisfies ArkloopFault;
