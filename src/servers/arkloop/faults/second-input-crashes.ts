import type { ArkloopFault } from '../layer.ts';

export const secondInputCrashes = {
  id: 'second-input-crashes',
  area: 'lifecycle',
  lie: 'The second of two inputs makes the server fail.',
  trips: ['no-server-error', 'repetition-does-no-harm'],
  apply: (honest) => {
    const given = new Set<string>();
    return {
      submitInput: (incoming, runId, world) => {
        const answer = honest.submitInput(incoming, runId, world);
        if (answer.status === 200) given.add(runId);
        return answer.status === 409 && given.has(runId)
          ? world.behaviour.refuse(500, 'internal', 'The answer is there already', world)
          : answer;
      },
    };
  },
} as const satisfies ArkloopFault;
