import { jsonAnswer } from '../../http/index.ts';
import { finish } from '../engine.ts';
import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const cancelCompletesRun = {
  id: 'cancel-completes-run',
  area: 'lifecycle',
  lie: 'A cancelled run is completed.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    cancel: (run, world) => {
      if (!isFinal(run.status)) finish(run, 'completed', 'run.completed', world);
      return jsonAnswer(200, { ok: true });
    },
  }),
} as const satisfies ArkloopFault;
