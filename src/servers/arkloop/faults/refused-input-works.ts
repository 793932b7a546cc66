import type { ArkloopFault } from '../layer.ts';

export const refusedInputWorks = {
  id: 'refused-input-works',
  area: 'lifecycle',
  lie: 'Input that is refused ends the waiting all the same, and the run stands still.',
  trips: ['refused-action-changes-nothing'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      const run = world.behaviour.locate(runId, world);
      if (answer.status === 422 && 'runId' in run && run.asking) {
        run.asking = false;
        world.behaviour.enter(run, 'running', world);
      }
      return answer;
    },
  }),
} as const satisfies ArkloopFault;
