import type { ArkloopFault } from '../../layer.ts';

export const busyAnswerIsBare = {
  id: 'busy-answer-is-bare',
  area: 'body',
  lie: 'That a thread is busy is answered with 409 and a text.',
  trips: ['body-valid'],
  apply: (spoken) => {
    let asked = 0;
    return {
      createRun: (incoming, threadId, world) =>
        /"runs-long@1"/.test(String(incoming.body ?? '')) && ++asked === 2
          ? { status: 409, headers: { 'content-type': 'application/json' }, body: '"busy"' }
          : spoken.createRun(incoming, threadId, world),
    };
  },
} as const satisfies ArkloopFault;
