import type { KognitosFault } from '../layer.ts';

export const stageAlwaysPublished = {
  id: 'stage-always-published',
  area: 'resource',
  lie: 'Every run is Published, whatever was asked for.',
  trips: ['read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({ makeRun: (body, world) => ({ ...honest.makeRun(body, world), stage: 'Published' }) }),
} as const satisfies KognitosFault;
