import type { ToolRegistryVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  difference: 'Bodies and events have members that no document names.',
  allowed: 'The schemas do not forbid more members.',
  apply: (honest) => ({
    showCreated: (run, world) => ({ ...honest.showCreated(run, world), links: { self: `/v1/runs/${run.runId}` } }),
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      userId: run.userId,
      costs: { total: 0.25, currency: null },
    }),
    record: (run, type, members, world) => honest.record(run, type, { ...members, region: 'eu', attempt: 1 }, world),
  }),
} as const satisfies ToolRegistryVariation;
