import type { KognitosFault } from '../layer.ts';

export const anyProcessStarted = {
  id: 'any-process-started',
  area: 'resource',
  lie: 'A process that does not exist can be started.',
  trips: ['unknown-id-refused'],
  apply: () => ({
    missingProcess: () => undefined,
  }),
} as const satisfies KognitosFault;
