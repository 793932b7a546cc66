import type { ToolRegistryFault } from '../layer.ts';

export const repeatRunIdAWord = {
  id: 'repeat-run-id-a-word',
  area: 'body',
  lie: 'A run that repeats none says so in words where an id belongs.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showCreated: (run, world) => ({
      ...honest.showCreated(run, world),
      ...(run.approvalStrategy === 'NONE' ? {} : { repeatRunId: 'none' }),
    }),
  }),
} as const satisfies ToolRegistryFault;
