import type { ToolRegistryFault } from '../layer.ts';

export const foreignRunId = {
  id: 'foreign-run-id',
  area: 'stream',
  lie: 'Step events carry the id of another run.',
  trips: ['event-belongs-to-resource'],
  apply: (honest) => ({
    showEvent: (event, view, run, world) =>
      honest.showEvent(
        event.type === 'step' ? { ...event, data: { ...event.data, runId: run.executionPlanId } } : event,
        view,
        run,
        world,
      ),
  }),
} as const satisfies ToolRegistryFault;
