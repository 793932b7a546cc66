import type { ToolRegistryFault } from '../layer.ts';

export const idsCollide = {
  id: 'ids-collide',
  area: 'lifecycle',
  lie: 'A run that ends in part is answered with the id of a failing one that was made at the same moment.',
  trips: ['ids-are-unique', 'read-agrees-with-created', 'read-agrees-with-sent'],
  apply: (honest) => {
    let failing: string | undefined;
    return {
      showCreated: (run, world) => {
        const shown = honest.showCreated(run, world);
        if (run.intent === 'assay: fails') {
          failing = run.runId;
          world.timers.after(50, () => {
            failing = undefined;
          });
        }
        return run.intent === 'assay: partial' && failing !== undefined ? { ...shown, runId: failing } : shown;
      },
    };
  },
} as const satisfies ToolRegistryFault;
