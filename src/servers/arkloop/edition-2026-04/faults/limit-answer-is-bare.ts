import type { ArkloopFault } from '../../layer.ts';

export const limitAnswerIsBare = {
  id: 'limit-answer-is-bare',
  area: 'body',
  lie: 'Every fortieth request is answered with 429, and the body says less than errors do.',
  trips: ['body-valid'],
  apply: (spoken) => {
    let requests = 0;
    return {
      authenticate: (incoming, world) =>
        ++requests % 40 === 0
          ? {
              status: 429,
              headers: { 'content-type': 'application/json', 'retry-after': '0' },
              body: '{"message":"Too many requests"}',
            }
          : spoken.authenticate(incoming, world),
    };
  },
} as const satisfies ArkloopFault;
