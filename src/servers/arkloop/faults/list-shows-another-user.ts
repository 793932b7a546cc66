import type { ArkloopFault } from '../layer.ts';

export const listShowsAnotherUser = {
  id: 'list-shows-another-user',
  area: 'resource',
  lie: 'The list names another user than a read does.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'list' ? { created_by_user_id: world.orgId } : {}),
    }),
  }),
} as const satisfies ArkloopFault;
