import type { KognitosFault } from '../layer.ts';

export const invalidBodyCrashes = {
  id: 'invalid-body-crashes',
  area: 'http',
  lie: 'A body of the wrong shape crashes the handler: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    checkStart: (body) => {
      const problem = honest.checkStart(body);
      if (problem !== undefined) throw new TypeError(problem);
      return undefined;
    },
  }),
} as const satisfies KognitosFault;
