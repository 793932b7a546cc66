import type { KognitosFault } from '../layer.ts';

export const oneRefusalInTenCrashes = {
  id: 'one-refusal-in-ten-crashes',
  area: 'http',
  lie: 'One body in ten that is not valid breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    let refusals = 0;
    return {
      startRun: (incoming, world) => {
        const answer = honest.startRun(incoming, world);
        return answer.status === 400 && ++refusals % 10 === 0 ? honest.refuse(500, 'Internal error') : answer;
      },
    };
  },
} as const satisfies KognitosFault;
