import type { ArkloopFault } from '../layer.ts';

export const cancelDemandsBody = {
  id: 'cancel-demands-body',
  area: 'http',
  lie: 'Cancelling without a body is refused.',
  trips: ['refused-action-changes-nothing', 'valid-input-accepted'],
  apply: (honest) => ({
    cancelRun: (incoming, runId, world) => {
      const answer = honest.cancelRun({ ...incoming }, runId, world);
      return answer.status === 200 && incoming.body?.length === 0
        ? honest.refuse(422, 'validation.error', 'A body is required', world)
        : answer;
    },
  }),
} as const satisfies ArkloopFault;
