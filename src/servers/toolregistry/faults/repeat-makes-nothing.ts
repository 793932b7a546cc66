import type { ToolRegistryFault } from '../layer.ts';

export const repeatMakesNothing = {
  id: 'repeat-makes-nothing',
  area: 'lifecycle',
  lie: 'Who repeats a run is answered with the old run again.',
  trips: ['ids-are-unique', 'repeat-names-earlier', 'starts-in-initial-state'],
  apply: (honest) => ({
    showCreated: (run, world) => {
      const earlier = run.repeatRunId === undefined ? undefined : world.runs.get(run.repeatRunId);
      return honest.showCreated(earlier ?? run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
