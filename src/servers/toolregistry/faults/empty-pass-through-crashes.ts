import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const emptyPassThroughCrashes = {
  id: 'empty-pass-through-crashes',
  area: 'http',
  lie: 'An empty list of pass-through data crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    checkCreate: (body) => {
      if (isObject(body) && JSON.stringify(body['passThrough']) === '[]') throw new TypeError('no first');
      return honest.checkCreate(body);
    },
  }),
} as const satisfies ToolRegistryFault;
