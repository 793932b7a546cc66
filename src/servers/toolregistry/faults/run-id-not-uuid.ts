import type { ToolRegistryFault } from '../layer.ts';

export const runIdNotUuid = {
  id: 'run-id-not-uuid',
  area: 'body',
  lie: 'Run ids are words with a number, not UUIDs.',
  trips: ['body-valid'],
  apply: (honest) => ({
    makeRun: (body, world) => ({
      ...honest.makeRun(body, world),
      runId: `run_${world.seeded.token('run').slice(0, 12)}`,
    }),
  }),
} as const satisfies ToolRegistryFault;
