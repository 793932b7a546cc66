import type { ToolRegistryFault } from '../layer.ts';

export const timesWithoutZone = {
  id: 'times-without-zone',
  area: 'body',
  lie: 'Moments in bodies have no offset.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      createdAt: run.createdAt.replace('Z', ''),
      updatedAt: run.updatedAt.replace('Z', ''),
    }),
  }),
} as const satisfies ToolRegistryFault;
