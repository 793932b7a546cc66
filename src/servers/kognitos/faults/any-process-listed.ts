import { jsonAnswer } from '../../http/index.ts';
import type { KognitosFault } from '../layer.ts';

export const anyProcessListed = {
  id: 'any-process-listed',
  area: 'resource',
  lie: 'The list of a process that does not exist is empty instead of refused.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    listRuns: (incoming, world) => {
      const answer = honest.listRuns(incoming, world);
      return answer.status === 404 ? jsonAnswer(200, { items: [], continuation_token: null }) : answer;
    },
  }),
} as const satisfies KognitosFault;
