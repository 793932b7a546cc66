import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const refusalShowsNewestRun = {
  id: 'refusal-shows-newest-run',
  area: 'auth',
  lie: 'A list that is refused for want of a key still names the newest run.',
  trips: ['refusal-leaks-nothing'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const refusal = honest.authenticate(incoming, world);
      if (refusal === undefined || incoming.method !== 'GET' || incoming.path !== '/v1/runs') return refusal;
      const runs = [...world.runs.keys()];
      return jsonAnswer(401, { message: 'no key', runs }, { 'www-authenticate': 'ApiKey' });
    },
  }),
} as const satisfies ToolRegistryFault;
