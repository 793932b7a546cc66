import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const threadListOfUnknownIsEmpty = {
  id: 'thread-list-of-unknown-is-empty',
  area: 'resource',
  lie: 'The list of a thread that does not exist is empty.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    listThreadRuns: (incoming, threadId, world) => {
      const answer = honest.listThreadRuns(incoming, threadId, world);
      return answer.status === 404 ? jsonAnswer(200, []) : answer;
    },
  }),
} as const satisfies ArkloopFault;
