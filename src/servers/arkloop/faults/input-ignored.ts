import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputIgnored = {
  id: 'input-ignored',
  area: 'lifecycle',
  lie: 'Input is answered with ok, and the run goes on waiting.',
  trips: ['action-takes-effect'],
  apply: () => ({ input: () => jsonAnswer(200, { ok: true }) }),
} as const satisfies ArkloopFault;
