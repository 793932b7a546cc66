import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const patchAccepted = {
  id: 'patch-accepted',
  area: 'http',
  lie: 'PATCH is answered as if it were on offer, and changes nothing.',
  trips: ['method-not-documented'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      if (incoming.method === 'PATCH' && incoming.headers['x-api-key'] === world.credential) return jsonAnswer(200, {});
      return honest.authenticate(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
