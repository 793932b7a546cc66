import type { KognitosVariation } from '../layer.ts';

export const timesWithMicroseconds = {
  id: 'times-with-microseconds',
  difference: 'Moments have microseconds and no offset.',
  allowed: 'The samples have no offset either, and fractions are allowed.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({ ...honest.showRun(run, window, world), created_at: `${run.createdAt}.123456` }),
  }),
} as const satisfies KognitosVariation;
