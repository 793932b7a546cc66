import type { ToolRegistryFault } from '../layer.ts';

export const idsCollide = {
  id: 'ids-collide',
  area: 'lifecycle',
  lie: 'Of a run that ends in part and one without success, made at the same moment, the second is answered with the id of the first.',
  trips: ['ids-are-unique', 'read-agrees-with-created', 'read-agrees-with-sent'],
  apply: (honest) => {
    let first: string | undefined;
    return {
      showCreated: (run, world) => {
        const shown = honest.showCreated(run, world);
        if (!['assay: partial', 'assay: no-success'].includes(run.intent)) return shown;
        if (first !== undefined) return { ...shown, runId: first };
        first = run.runId;
        world.timers.after(2000, () => {
          first = undefined;
        });
        return shown;
      },
    };
  },
} as const satisfies ToolRegistryFault;
