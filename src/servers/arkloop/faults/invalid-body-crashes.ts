import type { ArkloopFault } from '../layer.ts';

export const invalidBodyCrashes = {
  id: 'invalid-body-crashes',
  area: 'http',
  lie: 'A create body of the wrong shape crashes the handler: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    checkCreate: (body) => {
      const problem = honest.checkCreate(body);
      if (problem !== undefined) throw new TypeError(problem);
      return undefined;
    },
  }),
} as const satisfies ArkloopFault;
