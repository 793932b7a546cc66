import type { KognitosFault } from '../layer.ts';

export const listAlwaysEmpty = {
  id: 'list-always-empty',
  area: 'resource',
  lie: 'Lists are empty, whatever has been started.',
  trips: ['created-is-listed', 'pages-lose-no-item'],
  apply: () => ({ select: () => [] }),
} as const satisfies KognitosFault;
