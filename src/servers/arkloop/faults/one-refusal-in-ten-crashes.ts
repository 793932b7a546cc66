import type { ArkloopFault } from '../layer.ts';

export const oneRefusalInTenCrashes = {
  id: 'one-refusal-in-ten-crashes',
  area: 'http',
  lie: 'One body in ten that is not valid breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => {
    let refusals = 0;
    return {
      createRun: (incoming, threadId, world) => {
        const answer = honest.createRun(incoming, threadId, world);
        if (answer.status !== 422 || ++refusals % 10 !== 0) return answer;
        return honest.refuse(500, 'internal', 'Internal error', world);
      },
    };
  },
} as const satisfies ArkloopFault;
