import type { ToolRegistryVariation } from '../layer.ts';

function withOffset(time: string): string {
  return new Date(Date.parse(time) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
}

export const timesWithOffset = {
  id: 'times-with-offset',
  difference: 'Times are written with an offset of two hours.',
  allowed: 'RFC 3339 allows any offset.',
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      createdAt: withOffset(run.createdAt),
      updatedAt: withOffset(run.updatedAt),
    }),
  }),
} as const satisfies ToolRegistryVariation;
