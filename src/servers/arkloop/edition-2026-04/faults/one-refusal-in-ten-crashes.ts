import type { ArkloopFault } from '../../layer.ts';

export const oneRefusalInTenCrashes = {
  id: 'one-refusal-in-ten-crashes',
  area: 'http',
  lie: 'One body in ten that is not valid breaks the server.',
  trips: ['no-server-error'],
  apply: (spoken) => {
    let refusals = 0;
    return {
      createRun: (incoming, threadId, world) => {
        const answer = spoken.createRun(incoming, threadId, world);
        if (answer.status !== 422 || ++refusals % 10 !== 0) return answer;
        return spoken.refuse(500, 'internal', 'Internal error', world);
      },
    };
  },
} as const satisfies ArkloopFault;
