import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const refusalShowsRun = {
  id: 'refusal-shows-run',
  area: 'auth',
  lie: 'A refusal for want of a key holds the run that was asked for.',
  trips: ['refusal-leaks-nothing'],
  apply: (honest) => ({
    authenticate: (incoming, world) => {
      const refusal = honest.authenticate(incoming, world);
      const run = world.runs.get(incoming.path.split('/')[3] ?? '');
      if (refusal === undefined || run === undefined) return refusal;
      const data = world.behaviour.showRun(run, { includeEvents: false, window: 'read' }, world);
      return jsonAnswer(401, { message: 'no key', data }, { 'www-authenticate': 'ApiKey' });
    },
  }),
} as const satisfies ToolRegistryFault;
