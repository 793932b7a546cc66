import type { ToolRegistryVariation } from '../layer.ts';

export const pausesBeforeStart = {
  id: 'pauses-before-start',
  difference: 'A run whose plan needs approval pauses before it has started.',
  allowed: 'The documents say that approval comes before any tool call, not that the run has started.',
  apply: (honest) => ({
    script: (run, world) => {
      const steps = honest.script(run, world);
      if (run.approvalStrategy !== 'ON_START') return steps;
      const [start, ...rest] = steps;
      const asked = rest.findIndex((step) => step.asks === true) + 1;
      // The decision itself brings the run to RUNNING; the start event then says so.
      return start === undefined ? [] : [...rest.slice(0, asked), start, ...rest.slice(asked)];
    },
  }),
} as const satisfies ToolRegistryVariation;
