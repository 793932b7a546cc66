import type { ArkloopFault } from '../layer.ts';

export const createdNotFound = {
  id: 'created-not-found',
  area: 'http',
  lie: 'A run that was just made cannot be read at first.',
  trips: ['valid-input-accepted'],
  apply: (honest) => {
    const asked = new Set<string>();
    return {
      getRun: (incoming, runId, world) => {
        if (asked.has(runId)) return honest.getRun(incoming, runId, world);
        asked.add(runId);
        return honest.refuse(404, 'not_found', `There is no run ${runId}`, world);
      },
    };
  },
} as const satisfies ArkloopFault;
