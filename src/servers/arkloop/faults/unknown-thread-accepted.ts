import type { ArkloopFault } from '../layer.ts';

export const unknownThreadAccepted = {
  id: 'unknown-thread-accepted',
  area: 'http',
  lie: 'Runs can be made and listed in threads that never were.',
  trips: ['unknown-id-refused'],
  apply: () => ({ missingThread: () => undefined }),
} as const satisfies ArkloopFault;
