import type { ArkloopFault } from '../layer.ts';

export const lateInputAnswers404 = {
  id: 'late-input-answers-404',
  area: 'lifecycle',
  lie: 'Input for a run that does not wait is answered as if there were no such run.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      return answer.status === 409 ? honest.refuse(404, 'not_found', 'There is no such run', world) : answer;
    },
  }),
} as const satisfies ArkloopFault;
