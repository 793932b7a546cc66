import type { ToolRegistryFault } from '../layer.ts';

export const createdAtNotADate = {
  id: 'created-at-not-a-date',
  area: 'body',
  lie: 'createdAt is written the way people say it, not as RFC 3339.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      createdAt: new Date(run.createdAt).toUTCString(),
    }),
  }),
} as const satisfies ToolRegistryFault;
