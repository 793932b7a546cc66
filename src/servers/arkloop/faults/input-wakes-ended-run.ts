import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const inputWakesEndedRun = {
  id: 'input-wakes-ended-run',
  area: 'lifecycle',
  lie: 'Input for a run that has ended is refused, and the run is running again.',
  trips: ['closing-event-agrees-with-read', 'terminal-state-is-final'],
  apply: (honest) => ({
    submitInput: (incoming, runId, world) => {
      const answer = honest.submitInput(incoming, runId, world);
      const run = world.behaviour.locate(runId, world);
      if (answer.status === 409 && 'runId' in run && isFinal(run.status)) run.status = 'running';
      return answer;
    },
  }),
} as const satisfies ArkloopFault;
