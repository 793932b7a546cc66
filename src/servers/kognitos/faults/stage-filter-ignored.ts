import type { KognitosFault } from '../layer.ts';

export const stageFilterIgnored = {
  id: 'stage-filter-ignored',
  area: 'pagination',
  lie: 'Lists by stage show runs of every stage.',
  trips: ['filter-holds'],
  apply: (honest) => ({ select: (query, world) => honest.select({ ...query, stage: undefined }, world) }),
} as const satisfies KognitosFault;
