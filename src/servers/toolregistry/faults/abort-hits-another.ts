import type { ToolRegistryFault } from '../layer.ts';

export const abortHitsAnother = {
  id: 'abort-hits-another',
  area: 'lifecycle',
  lie: 'An abort stops the run that was made before it.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    abort: (run, world) => {
      const all = [...world.runs.values()].filter(({ intent }) => intent === run.intent);
      return honest.abort(all[all.indexOf(run) - 1] ?? run, world);
    },
  }),
} as const satisfies ToolRegistryFault;
