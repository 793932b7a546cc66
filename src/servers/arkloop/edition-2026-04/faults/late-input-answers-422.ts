import type { ArkloopFault } from '../../layer.ts';

export const lateInputAnswers422 = {
  id: 'late-input-answers-422',
  area: 'lifecycle',
  lie: 'Input for a run that does not wait is answered as if the input were wrong.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (spoken) => ({
    submitInput: (incoming, runId, world) => {
      const run = world.runs.get(runId);
      return run === undefined || run.asking
        ? spoken.submitInput(incoming, runId, world)
        : spoken.refuse(422, 'validation.error', 'The run does not wait for input', world);
    },
  }),
} as const satisfies ArkloopFault;
