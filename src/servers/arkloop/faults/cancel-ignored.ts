import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const cancelIgnored = {
  id: 'cancel-ignored',
  area: 'lifecycle',
  lie: 'A cancellation is answered with ok, and the run goes on.',
  trips: ['cancel-takes-effect'],
  apply: () => ({ cancel: () => jsonAnswer(200, { ok: true }) }),
} as const satisfies ArkloopFault;
