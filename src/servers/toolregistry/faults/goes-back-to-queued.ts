import type { ToolRegistryFault } from '../layer.ts';
import type { Step } from '../run.ts';

export const goesBackToQueued = {
  id: 'goes-back-to-queued',
  area: 'lifecycle',
  lie: 'A running run goes back to QUEUED for a while before it runs on.',
  trips: ['transitions-are-declared'],
  apply: (honest) => ({
    script: (run, world) => {
      const [start, ...rest] = honest.script(run, world);
      const detour: readonly Step[] = [
        { waitMs: 400, to: 'QUEUED', event: 'status' },
        { waitMs: 400, to: 'RUNNING', event: 'status' },
      ];
      return [...(start === undefined ? [] : [start]), ...detour, ...rest];
    },
  }),
} as const satisfies ToolRegistryFault;
