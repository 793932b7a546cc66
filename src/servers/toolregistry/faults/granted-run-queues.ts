import type { ToolRegistryFault } from '../layer.ts';
import type { Step } from '../run.ts';

export const grantedRunQueues = {
  id: 'granted-run-queues',
  area: 'lifecycle',
  lie: 'A run whose user has granted access goes back into the queue.',
  trips: ['transitions-are-declared'],
  apply: (honest) => ({
    script: (run, world) =>
      honest.script(run, world).flatMap((step): readonly Step[] =>
        step.event === 'authentication' && step.to === 'RUNNING'
          ? [
              { ...step, to: 'QUEUED' },
              // As long as nobody has seen it there.
              { waitSteps: step.waitSteps ?? 1, stepsBehindSight: 10, to: 'RUNNING', event: 'status' },
            ]
          : [step],
      ),
  }),
} as const satisfies ToolRegistryFault;
