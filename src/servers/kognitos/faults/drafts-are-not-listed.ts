import type { KognitosFault } from '../layer.ts';

export const draftsAreNotListed = {
  id: 'drafts-are-not-listed',
  area: 'resource',
  lie: 'Runs of drafts are left out of the list.',
  trips: ['created-is-listed', 'pages-lose-no-item'],
  apply: (honest) => ({
    select: (query, world) => honest.select(query, world).filter(({ stage }) => stage !== 'Draft'),
  }),
} as const satisfies KognitosFault;
