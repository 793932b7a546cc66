import type { ToolRegistryFault } from '../layer.ts';

export const repeatRunIdNull = {
  id: 'repeat-run-id-null',
  area: 'body',
  lie: 'repeatRunId is null where no run was repeated; the schema allows a text or nothing.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({ repeatRunId: null, ...honest.showRun(run, view, world) }),
  }),
} as const satisfies ToolRegistryFault;
