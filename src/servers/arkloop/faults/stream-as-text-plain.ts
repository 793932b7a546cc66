import type { ArkloopFault } from '../layer.ts';

export const streamAsTextPlain = {
  id: 'stream-as-text-plain',
  area: 'stream',
  lie: 'The event stream is declared as plain text.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    followRun: (...request) => {
      const answer = honest.followRun(...request);
      return answer.stream === undefined ? answer : { ...answer, headers: { 'content-type': 'text/plain' } };
    },
  }),
} as const satisfies ArkloopFault;
