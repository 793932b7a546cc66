import type { ToolRegistryFault } from '../layer.ts';

export const approvedRunQueues = {
  id: 'approved-run-queues',
  area: 'lifecycle',
  lie: 'An approved run goes back to QUEUED before it runs on.',
  trips: ['transitions-are-declared'],
  apply: (honest) => ({
    enter: (run, status, world) => {
      const isApproved = run.status === 'PAUSED' && status === 'RUNNING';
      if (isApproved) run.script.unshift({ waitMs: 100, to: 'RUNNING', event: 'status' });
      honest.enter(run, isApproved ? 'QUEUED' : status, world);
    },
  }),
} as const satisfies ToolRegistryFault;
