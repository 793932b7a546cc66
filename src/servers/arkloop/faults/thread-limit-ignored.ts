import type { ArkloopFault } from '../layer.ts';

export const threadLimitIgnored = {
  id: 'thread-limit-ignored',
  area: 'pagination',
  lie: 'The list of a thread is never shorter than it is.',
  trips: ['invalid-input-refused', 'invalid-paging-refused', 'page-size-honoured'],
  apply: (honest) => ({
    listThreadRuns: (incoming, threadId, world) =>
      honest.listThreadRuns({ ...incoming, query: new URLSearchParams() }, threadId, world),
  }),
} as const satisfies ArkloopFault;
