import type { KognitosFault } from '../layer.ts';

export const stageDiffersInList = {
  id: 'stage-differs-in-list',
  area: 'resource',
  lie: 'The list says Published of drafts.',
  trips: ['list-item-agrees-with-read', 'read-agrees-with-sent'],
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      ...(window === 'list' ? { stage: 'Published' } : {}),
    }),
  }),
} as const satisfies KognitosFault;
