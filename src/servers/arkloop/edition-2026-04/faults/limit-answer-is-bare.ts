import type { ArkloopFault } from '../../layer.ts';

export const limitAnswerIsBare = {
  id: 'limit-answer-is-bare',
  area: 'body',
  lie: 'Every fifth request for a run is answered with 429, and the body says less than errors do.',
  trips: ['body-valid'],
  apply: (spoken) => {
    let requests = 0;
    return {
      createRun: (incoming, threadId, world) =>
        ++requests % 5 === 0
          ? {
              status: 429,
              headers: { 'content-type': 'application/json', 'retry-after': '0' },
              body: '{"message":"Too many requests"}',
            }
          : spoken.createRun(incoming, threadId, world),
    };
  },
} as const satisfies ArkloopFault;
