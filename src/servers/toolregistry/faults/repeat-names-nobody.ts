import type { ToolRegistryFault } from '../layer.ts';

export const repeatNamesNobody = {
  id: 'repeat-names-nobody',
  area: 'lifecycle',
  lie: 'A run that repeats another names one that there never was.',
  trips: ['repeat-names-earlier'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return run.repeatRunId === undefined
        ? run
        : { ...run, repeatRunId: run.repeatRunId.replace(/^.{8}/, '00000000') };
    },
  }),
} as const satisfies ToolRegistryFault;
