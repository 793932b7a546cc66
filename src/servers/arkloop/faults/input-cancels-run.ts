import { jsonAnswer } from '../../http/index.ts';
import { finish } from '../engine.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputCancelsRun = {
  id: 'input-cancels-run',
  area: 'lifecycle',
  lie: 'Input is answered with ok, and the run is cancelled by it.',
  trips: ['action-takes-effect'],
  apply: () => ({
    input: (run, _content, world) => {
      finish(run, 'cancelled', 'run.cancelled', world);
      return jsonAnswer(200, { ok: true });
    },
  }),
} as const satisfies ArkloopFault;
