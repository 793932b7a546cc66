import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const everythingAtOnceCrashes = {
  id: 'everything-at-once-crashes',
  area: 'http',
  lie: 'A create with every optional member at once crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    checkCreate: (body) => {
      if (isObject(body) && Object.keys(body).length >= 8) throw new TypeError('too much');
      return honest.checkCreate(body);
    },
  }),
} as const satisfies ToolRegistryFault;
