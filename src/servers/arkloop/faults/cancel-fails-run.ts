import { jsonAnswer } from '../../http/index.ts';
import { finish } from '../engine.ts';
import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelFailsRun = {
  id: 'cancel-fails-run',
  area: 'lifecycle',
  lie: 'A cancelled run is failed.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    cancel: (run, world) => {
      if (!isFinal(run.status)) finish(run, 'failed', 'run.failed', world);
      return jsonAnswer(200, { ok: true });
    },
  }),
} as const satisfies ArkloopFault;
